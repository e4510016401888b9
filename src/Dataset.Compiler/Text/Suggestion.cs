namespace Dataset.Compiler.Text;

/// <summary>Phrases a "did you mean".</summary>
internal static class Suggestion
{
    public static string Phrase(string wrong, IEnumerable<string> existing) =>
        Similarity.Suggest(wrong, existing) is { } near ? "; did you mean '" + near + "'?" : "";
}
