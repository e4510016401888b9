using System.Globalization;
using Dataset.Compiler.Building;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// Files that no computer could make an assembly of are refused before the first of them is read: what they hold would be counted only when it is all
/// in memory.
/// </summary>
internal static class SizeOfFiles
{
    /// <summary>The finding at the file with which it is too much, or null.</summary>
    public static Finding? TooMuch(EquatableArray<InputFile> curated, Limits limits, CancellationToken cancellation)
    {
        // However few bytes a character takes, mostly nothing has to be read to tell.
        if (WhereTooMuch(curated, limits, f => f.LengthAtMost(cancellation)) is null
            || WhereTooMuch(curated, limits, f => f.Length(cancellation)) is not { } file)
        {
            return null;
        }

        string most = limits.Characters.ToString("N0", CultureInfo.InvariantCulture) + " characters in all files";
        return Finding.Create(LimitFindings.TooLarge, new Location(file.Path, 0, 0, 0, 0, 0, 0), most);
    }

    private static InputFile? WhereTooMuch(EquatableArray<InputFile> curated, Limits limits, Func<InputFile, int> length)
    {
        long characters = 0;
        foreach (InputFile file in curated)
        {
            characters += length(file);
            if (characters > limits.Characters)
            {
                return file;
            }
        }

        return null;
    }
}
