namespace Dataset.Generator.Api;

/// <summary>A source that the generator adds. It is compared by its text, so that an unchanged table is not parsed again.</summary>
/// <param name="HintName">The name; made of schema names only, never of data.</param>
/// <param name="Text">The C#: line feeds only, ASCII only.</param>
public sealed record GeneratedSource(string HintName, string Text);
