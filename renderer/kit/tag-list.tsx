/** Tags in a row that wraps. */
export function TagList({ tags }: { readonly tags: readonly string[] }) {
  return (
    <ul className="tag-list">
      {tags.map((tag) => (
        <li key={tag} className="tag-word">
          {tag}
        </li>
      ))}
    </ul>
  );
}
