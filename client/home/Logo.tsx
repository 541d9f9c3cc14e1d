export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M3.5 8.5a6.5 6 0 0 1 13 0M2.5 8.5h15M4.7 11.5v3M8.2 11.5v3M11.8 11.5v3M15.3 11.5v3M2.5 17.5h15" />
    </svg>
  )
}
