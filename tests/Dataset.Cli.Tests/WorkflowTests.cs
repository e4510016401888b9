using System.Text.Json;
using Xunit.Abstractions;

namespace Dataset.Cli.Tests;

/// <summary>What GitHub runs for a pull request, whoever wrote it.</summary>
public sealed class WorkflowTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dataset-comment");

    [Fact]
    public void The_comment_is_posted_as_text_and_never_by_code_of_a_fork()
    {
        if (Node.Run(output, "comment.mjs", Node.Repository, _folder.FullName) is not { } printed)
        {
            return;
        }

        JsonElement seen = JsonDocument.Parse(printed).RootElement;
        const string Heading = "<!-- data-diff -->\n**What changes in the data**\n\n";
        Text("plain").ShouldBe("create 7: " + Heading + "```text\nadded x\n```\n");
        Text("again").ShouldBe("update 6: " + Heading + "```text\nadded x\n```\n", "neither a person's comment nor another application's is ours");
        Text("fenced").ShouldBe("create 7: " + Heading + "`````text\n````\n@everyone <img src=x>\n`````\n");
        seen.GetProperty("long").GetInt32().ShouldBeLessThan(65536, "what GitHub takes");
        Text("empty").ShouldBe("info: There is no difference to post.");
        Text("link").ShouldBe("info: There is no difference to post.");
        Text("forged").ShouldBe("failed: The artifact names no pull request.");
        Text("moved").ShouldBe("info: The pull request has moved on.");
        foreach (string changesCode in new[] { "code", "codeMovedAway", "tooManyToList" })
        {
            Text(changesCode).ShouldStartWith(
                "create 7: <!-- data-diff -->\n**What changes in the data**, as the code tells it that this pull request changes, too\n\n```text\n");
        }


        // The job with the token checks nothing out and runs no command; the job that runs a fork's code may only read, and passes it no expression.
        seen.GetProperty("uses").EnumerateArray().Select(u => u.GetString()).ShouldBe(["actions/download-artifact", "actions/github-script"]);
        seen.GetProperty("runs").GetBoolean().ShouldBeFalse();
        seen.GetProperty("permissions").GetRawText().ShouldBe("{\"actions\":\"read\",\"pull-requests\":\"write\"}");
        seen.GetProperty("ciPermissions").GetRawText().ShouldBe("[{\"contents\":\"read\"},null,null]");
        seen.GetProperty("credentials").GetRawText().ShouldBe("[false,false]");
        seen.GetProperty("injected").GetInt32().ShouldBe(0);

        string Text(string name) => seen.GetProperty(name).GetString()!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
