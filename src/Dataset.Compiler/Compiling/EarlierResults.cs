using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// What single files gave in an earlier process, as long as all that it follows from is as it was. Of a file of which anything was to be said there
/// is nothing here.
/// </summary>
public interface IEarlierResults
{
    /// <summary>A file's values; null where they have to be read.</summary>
    BoundFile? Bound(InputFile file, DatasetSchema schema);

    /// <summary>Its quotes; null where they have to be proven.</summary>
    ProvenQuotes? Quotes(string path, SourceMap sources);
}
