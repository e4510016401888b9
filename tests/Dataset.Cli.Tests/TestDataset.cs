namespace Dataset.Cli.Tests;

/// <summary>A copy of the small dataset, or of the real one, in a folder of its own, and the tool run in it.</summary>
internal sealed class TestDataset : IDisposable
{
    public TestDataset()
        : this("small")
    {
    }

    private TestDataset(string? name)
    {
        Root = Path.Combine(Path.GetTempPath(), "dataset-cli-tests", Guid.NewGuid().ToString("N"));
        Write(StandInBuild.File, StandInBuild.Text);
        // Paths are told from the folder that has it; git itself sees no repository before a test begins one.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        if (name is null)
        {
            Directory.CreateDirectory(Path.Combine(Root, "curated"));
            return;
        }

        string original = Path.Combine(AppContext.BaseDirectory, name);
        foreach (string file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Root, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; }

    /// <summary>What the tool hears of the project.</summary>
    public StandInBuild Build { get; } = new();

    /// <summary>A copy of the dataset that this repository is about.</summary>
    public static TestDataset Real() => Named("real");

    /// <summary>A copy of the dataset in the folder of this name.</summary>
    public static TestDataset Named(string name) => new(name);

    /// <summary>A dataset to which all has yet to be written.</summary>
    public static TestDataset Empty() => new(null);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public TestDataset Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
        return this;
    }

    /// <summary>Puts other words into a file; they must stand there.</summary>
    public TestDataset Edit(string path, string old, string now)
    {
        string text = Read(path);
        text.ShouldContain(old);
        return Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public ToolRun Run(params string[] arguments) => RunIn("", arguments);

    public ToolRun RunIn(string folder, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Tool.Run(arguments, Context(output, error) with { Directory = Path.Combine(Root, folder) });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool on a terminal without colours that has so many columns.</summary>
    public ToolRun RunOn(int columns, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Tool.Run(arguments, Context(output, error) with { OutWidth = columns });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool where it may keep what it can make again.</summary>
    public ToolRun RunWith(string cacheFolder, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Tool.Run(arguments, Context(output, error) with { CacheFolder = cacheFolder });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool for somebody who answers its questions.</summary>
    public ToolRun RunAnswering(string answers, params string[] arguments)
    {
        using StringReader input = new(answers);
        return RunAnswering(input, arguments);
    }

    public ToolRun RunAnswering(TextReader input, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Tool.Run(arguments, Context(output, error) with { In = input, CanAsk = true, ErrorWidth = 200 });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>
    /// Runs the tool for somebody who answers on a screen of this width; what they type stands behind the questions, as it would there.
    /// </summary>
    public ToolRun Converse(int width, string answers, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        using EchoingReader input = new(answers, error);
        int code = Tool.Run(arguments, Context(output, error) with { In = input, CanAsk = true, ErrorWidth = width });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The surroundings of a run in this dataset.</summary>
    public ToolContext Context(TextWriter output, TextWriter error) =>
        new() { Directory = Root, In = TextReader.Null, Out = output, Error = error, Evaluator = Build };

    private sealed class EchoingReader(string answers, TextWriter screen) : StringReader(answers)
    {
        public override string? ReadLine()
        {
            string? line = base.ReadLine();
            if (line is not null)
            {
                screen.Write(line + "\n");
            }

            return line;
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    /// <summary>The tool did its work and has nothing to complain about.</summary>
    public string Success()
    {
        Error.ShouldBeEmpty();
        Code.ShouldBe(ExitCode.Success, Out);
        return Out;
    }

    /// <summary>The tool did its work, and what it looked at is not in order.</summary>
    public string NotInOrder()
    {
        Error.ShouldBeEmpty();
        Code.ShouldBe(ExitCode.NotInOrder, Out);
        return Out;
    }

    /// <summary>The tool refused, with one line that says why, and printed nothing else.</summary>
    public string Refusal()
    {
        Code.ShouldBe(ExitCode.BadUsage, Out + Error);
        Out.ShouldBeEmpty();
        Error.ShouldEndWith("\n");
        Error.TrimEnd().ShouldNotContain("\n");
        Error.ShouldStartWith("error: ");
        return Error.TrimEnd()["error: ".Length..];
    }
}
