using System.Collections.Immutable;

namespace Dataset.Compiler.Compiling;

/// <summary>Puts what was found file by file into the order of paths, in which every stage that works on all files expects it.</summary>
public static class FilesByPath
{
    /// <summary>
    /// One path is one file, however often it was handed over: where files come and go while others are edited, a host may deliver one twice.
    /// </summary>
    public static EquatableArray<T> InOrder<T>(IEnumerable<T> items, Func<T, string> path)
    {
        ImmutableArray<T>.Builder files = ImmutableArray.CreateBuilder<T>();
        foreach (T item in items.OrderBy(path, StringComparer.Ordinal))
        {
            if (files.Count == 0 || path(files[files.Count - 1]) != path(item))
            {
                files.Add(item);
            }
        }

        return files.ToImmutable();
    }
}
