namespace Dataset.Compiler.Text;

/// <summary>The name of a file, which may be a row's key.</summary>
internal static class FileNames
{
    /// <summary>Without its folders and its last extension.</summary>
    public static string Of(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1, dot = path.LastIndexOf('.');
        return dot > start ? path.Substring(start, dot - start) : path.Substring(start);
    }
}
