using Dataset.Cli.Tests;
using Xunit.Abstractions;

namespace Dataset.Site.Tests;

/// <summary>What the site ships of others is what they published: the lock file has the package's hash, and npm proves it when it installs.</summary>
public sealed class VendorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("node_modules/minisearch/dist/umd/index.js", "minisearch.js")]
    [InlineData("node_modules/minisearch/LICENSE.txt", "LICENSE.txt")]
    public void A_file_is_the_packages_own(string installed, string shipped)
    {
        string site = Path.Combine(Node.Repository, "src", "Dataset.Site");
        string original = Path.Combine(site, "npm", installed);
        if (!File.Exists(original))
        {
            output.WriteLine("Not run: 'npm ci' in src/Dataset.Site/npm installs what this test compares.");
            return;
        }

        File.ReadAllText(Path.Combine(site, "Assets", "vendor", "minisearch", shipped)).ShouldBe(File.ReadAllText(original));
    }
}
