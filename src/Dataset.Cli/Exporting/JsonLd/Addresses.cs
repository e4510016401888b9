namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>
/// The addresses of rows and of the dataset's own terms. They are absolute and escaped: a processor drops a node whose address is relative or has a
/// blank in it, without a word.
/// </summary>
internal sealed class Addresses(string root)
{
    /// <summary>Below which addresses are while nobody has said where the dataset is: this name never leads anywhere (RFC 2606).</summary>
    public const string DefaultRoot = "https://dataset.invalid/";

    /// <summary>No table is called so: names of tables have no hyphen.</summary>
    private const string Terms = "own-terms";

    /// <summary>A root as it was given; a refusal where it is none.</summary>
    public static Addresses Of(string root) =>
        Uri.TryCreate(root, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Query + address.Fragment == ""
            && address.UserInfo.Length == 0
            ? new Addresses(address.AbsoluteUri.TrimEnd('/') + "/")
            : throw new ToolError("'--base " + root + "' is no address below which rows could have theirs: write it as https://example.org/facts/.");

    public string Row(string table, string id) => root + Escaped(table) + "#" + Escaped(id);

    /// <summary>The class of the rows of a table.</summary>
    public string Class(string table) => root + Terms + "#" + Escaped(table);

    public string Property(string table, string field) => Class(table) + "." + Escaped(field);

    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal);
}
