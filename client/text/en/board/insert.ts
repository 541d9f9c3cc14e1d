export const insert = {
  menu: 'Insert',
  pictures: 'Pictures…',
  link: 'Link…',

  picture: 'Picture',
  sending: 'Sending a picture',
  missing: 'This picture is not here any more',
  needsConnection: 'Pictures need the connection. Add them when you are back online.',
  tooManyFiles: 'At most {{most}} pictures at once: the first {{most}} are added.',

  crop: 'Crop',
  uncrop: 'Undo the crop',
  cropDone: 'Done',
  flipHorizontally: 'Flip left to right',
  flipVertically: 'Flip upside down',
  download: 'Download',
  altText: 'Alternative text',
  addAltText: 'Add alternative text',
  altTextLabel: 'What the picture shows',
  altTextHint: 'Read aloud to those who cannot see the picture.',

  card: 'Link',
  newLink: 'New link',
  editLink: 'Change the link',
  addLink: 'Add link',
  address: 'Address',
  wrongAddress: 'Give a web or mail address, such as https://example.org',
  linkTitle: 'Title',
  linkTitleHint:
    'Without one the card shows the address; boards and initiatives of this room show their name.',
  open: 'Open',
  openLink: 'Open in a new tab: {{title}}',
}
