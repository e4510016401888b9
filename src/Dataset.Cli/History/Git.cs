using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dataset.Cli.History;

/// <summary>The git repository around a dataset, through git itself.</summary>
internal sealed class Git
{
    /// <summary>What a user may have set for their own eyes: it would change what is read here, and with it who counts as an author.</summary>
    private static readonly string[] s_plain =
    [
        "--literal-pathspecs", "--no-replace-objects",
        "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c", "column.ui=never", "-c", "i18n.logOutputEncoding=UTF-8",
        "-c", "diff.external=", "-c", "diff.orderFile=/dev/null", "-c", "diff.algorithm=myers", "-c", "diff.indentHeuristic=true", "-c", "diff.renames=true",
        "-c", "trailer.separators=:", "-c", "core.fsmonitor=false",
    ];

    /// <summary>
    /// What git hands to a hook, and what a shell may have set: they name another repository or index than the one that the dataset lies in, or
    /// change how arguments are read. Where git's own configuration lies stays as it is.
    /// </summary>
    private static readonly string[] s_kept = ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH"];

    private readonly string _root;

    private Git(string root) => _root = root;

    /// <summary>A clear message where there is no git, no repository, or where its history is cut off.</summary>
    public static Git Open(string root)
    {
        Git git = new(root);
        string? shallow = git.TryRun(out string error, "rev-parse", "--is-shallow-repository")?.Trim();
        return shallow switch
        {
            null when error.Contains("not a git repository", StringComparison.OrdinalIgnoreCase) =>
                throw new ToolError("'" + root + "' is in no git repository, and this needs the history: work in a clone, or begin one with 'git init'."),
            null => throw new ToolError("git cannot read the history: " + error),
            "true" => throw new ToolError(
                "this clone is shallow, and this needs the whole history: run 'git fetch --unshallow' (on GitHub Actions: fetch-depth: 0)."),
            _ => git,
        };
    }

    /// <summary>Who works here, as git would sign a commit; null where git has not been told.</summary>
    public Person? Identity()
    {
        string? name = TryRun(out _, "config", "user.name")?.Trim(), email = TryRun(out _, "config", "user.email")?.Trim();
        return string.IsNullOrEmpty(name) || string.IsNullOrEmpty(email) ? null : new Person(name, email);
    }

    /// <summary>The full name of a commit.</summary>
    public string Commit(string revision)
    {
        // What begins with a hyphen would be an option.
        string? commit = revision.StartsWith('-') ? null : TryRun(out _, "rev-parse", "--verify", "--quiet", revision + "^{commit}")?.Trim();
        return commit ?? throw new ToolError("there is no revision '" + revision + "': 'git log' and 'git tag' list what there is.");
    }

    /// <summary>The tags of a pattern that the last commit has behind it.</summary>
    public IReadOnlyList<string> Tags(string pattern) =>
        TryRun(out _, "tag", "--list", pattern, "--merged", "HEAD")?.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whether the file is in the last commit.</summary>
    public bool IsTracked(string path) => TryRun(out _, "cat-file", "-e", "HEAD:./" + path) is not null;

    /// <summary>Whether a file is on the disk as it is in the last commit.</summary>
    public bool IsCommitted(string path) => TryRun(out _, "diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD", "--", path) is not null;

    /// <summary>Per line of a file as it stands on the disk: the commit that wrote it last; null where that is not committed yet.</summary>
    public IReadOnlyList<string?> Blame(string path)
    {
        List<string?> lines = [];
        string commit = "";
        foreach (string line in Run("blame", "--no-ignore-revs-file", "--no-textconv", "--line-porcelain", "--", path).Split('\n'))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (line.StartsWith('\t'))
            {
                lines.Add(commit.Trim('0').Length > 0 ? commit : null);
            }
            else if (space is 40 or 64 && line.Take(space).All(char.IsAsciiHexDigitLower))
            {
                commit = line[..space];
            }
        }

        return lines;
    }

    /// <summary>
    /// The last commit that changed these lines of the last commit's file (counted from 0). It may have deleted some, and then no line tells of it.
    /// </summary>
    public string? LastChange(string path, int first, int last) =>
        TryRun(
            out _,
            "log",
            "-1",
            "-s",
            "--no-textconv",
            "--format=%H",
            string.Create(CultureInfo.InvariantCulture, $"-L{first + 1},{last + 1}:{path}"),
            "HEAD")?.Trim() is { Length: > 0 } commit ? commit : null;

    /// <summary>
    /// Whoever a commit names as its authors: its author, and those of its <c>Co-authored-by</c> trailers, which a squash merge leaves.
    /// </summary>
    /// <returns>The author first.</returns>
    public IReadOnlyList<Person> AuthorsOf(string commit)
    {
        string[] lines = Run("show", "-s", "--format=%an%n%ae%n%(trailers:key=Co-authored-by,valueonly,unfold)", commit).Split('\n');
        return lines.Skip(2).Select(Person.Of).OfType<Person>().Prepend(new Person(lines[0], lines[1])).Select(Known).ToList();
    }

    /// <summary>The person as the repository's <c>.mailmap</c> knows them: several addresses may be one person's.</summary>
    public Person Known(Person person) => Person.Of(TryRun(out _, "check-mailmap", person.ToString()) ?? "") ?? person;

    /// <summary>Some files of a commit, with their texts; paths count from the dataset's root.</summary>
    public IReadOnlyList<(string Path, string Text)> Files(string commit, Func<string, bool> isWanted)
    {
        List<(string Path, string Blob)> blobs =
            Run("ls-tree", "-r", "-z", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('\t', 2)).Where(l => l.Length == 2 && l[0].Contains(" blob ", StringComparison.Ordinal))
            .Select(l => (l[1], l[0].Split(' ')[2])).Where(l => isWanted(l.Item1)).ToList();
        using Process process = Start("cat-file", "--batch");
        Task write = Task.Run(() =>
        {
            using StreamWriter input = process.StandardInput;
            blobs.ForEach(b => input.Write(b.Blob + "\n"));
        });
        List<(string, string)> files = [];
        Stream output = process.StandardOutput.BaseStream;
        foreach ((string path, _) in blobs)
        {
            string[] found = ReadLine(output).Split(' ');
            if (found is not [_, "blob", { } size])
            {
                process.Kill();
                throw new ToolError("git has not got '" + path + "' of "
                    + commit[..Math.Min(commit.Length, 10)] + ": the clone is partial or damaged; 'git fsck' tells.");
            }

            byte[] bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
            output.ReadExactly(bytes);
            output.ReadByte();
            using StreamReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
            files.Add((path, reader.ReadToEnd()));
        }

        write.GetAwaiter().GetResult();
        process.WaitForExit();
        return files;
    }

    private static string ReadLine(Stream stream)
    {
        StringBuilder line = new();
        for (int c = stream.ReadByte(); c is not ('\n' or -1); c = stream.ReadByte())
        {
            line.Append((char)c);
        }

        return line.ToString();
    }

    private string Run(params string[] arguments) =>
        TryRun(out string error, arguments) ?? throw new ToolError("git " + arguments[0] + " failed: " + error);

    private string? TryRun(out string error, params string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error = errors.GetAwaiter().GetResult().Trim().Split('\n')[0];
        return process.ExitCode == 0 ? output : null;
    }

    private Process Start(params string[] arguments)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new("git", [.. s_plain, .. arguments])
        {
            WorkingDirectory = _root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = encoding,
            StandardInputEncoding = encoding,
        };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal) && !s_kept.Contains(k)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new ToolError("git is not installed, and this needs the history: install it and run this again.");
        }
    }
}
