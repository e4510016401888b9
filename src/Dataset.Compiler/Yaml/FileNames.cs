using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>The name of a file, which may be a row's key.</summary>
internal static class FileNames
{
    /// <summary>Whether a row's key can be told from the path of its file.</summary>
    public static bool Are(ColumnSource source) => source is ColumnSource.FileName or ColumnSource.FilePath;

    /// <summary>What a column of such a source holds.</summary>
    public static string Of(string path, ColumnSource source, FileSet? files) =>
        source == ColumnSource.FilePath && files is not null ? PathPattern.Varying(files.Pattern, path.Replace('\\', '/')) : Of(path);

    /// <summary>Without its folders and its last extension.</summary>
    public static string Of(string path)
    {
        int start = path.LastIndexOfAny(['/', '\\']) + 1, dot = path.LastIndexOf('.');
        return dot > start ? path.Substring(start, dot - start) : path.Substring(start);
    }
}
