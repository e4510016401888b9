using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Fuzz;

/// <summary>What was found: each kind once, with the smallest input that still shows it, as a file.</summary>
internal sealed class Findings(string folder)
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    public string Folder => folder;

    public int Count => _kinds.Count;

    /// <param name="attack">Which attack found it.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="input">The input that shows it.</param>
    /// <param name="shows">Tells of another input what is wrong with it; null where nothing is.</param>
    public void Add(string attack, string problem, string input, Func<string, string?>? shows = null)
    {
        string kind = attack + ": " + Kind(problem);
        if (!_kinds.Add(kind))
        {
            return;
        }

        string smallest = shows is null ? input : Minimised(input, i => shows(i) is { } other && Kind(other) == Kind(problem));
        Directory.CreateDirectory(folder);
        string name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kind)))[..8].ToLower(CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, attack + "-" + name + ".txt"), problem + "\n--------\n" + smallest);
        Console.WriteLine("FOUND " + kind);
    }

    /// <summary>What a problem is, without the numbers and texts of the one input.</summary>
    private static string Kind(string problem) => string.Concat(problem.Split('\n').Take(3).Select(l => l.Length > 160 ? l[..160] : l)
        .Select(l => string.Concat(l.Where(c => !char.IsDigit(c)))));

    /// <summary>Takes lines away, then characters, as long as the same problem shows.</summary>
    private static string Minimised(string input, Func<string, bool> shows)
    {
        int tries = 3000;
        List<string> parts = [.. input.Split('\n')];
        string text = Shrink(parts, "\n");
        return text.Length > 400 ? text : Shrink([.. text.Select(c => c.ToString())], "");

        string Shrink(List<string> from, string joint)
        {
            for (int size = Math.Max(1, from.Count / 2); size >= 1; size /= 2)
            {
                for (int at = 0; at + size <= from.Count && tries-- > 0;)
                {
                    List<string> without = [.. from.Take(at), .. from.Skip(at + size)];
                    if (shows(string.Join(joint, without)))
                    {
                        from = without;
                    }
                    else
                    {
                        at += size;
                    }
                }
            }

            return string.Join(joint, from);
        }
    }
}
