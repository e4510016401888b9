using Dataset.Compiler.Types;

namespace Dataset.Compiler.Tests.Types;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://thedailycourierng.com/?p=10613")]
    [InlineData("https://a.example/x_y/z-1.html?a=b&c")]
    [InlineData("http://localhost")]
    [InlineData("https://1.2.3.4/")]
    [InlineData("https://a.example:8080/x#y")]
    [InlineData("https://Größe.example/%20")]
    [InlineData("https://a..b/")]
    [InlineData("https://-a.example")]
    [InlineData("https://a-.example")]
    [InlineData("https://a.1")]
    [InlineData("https://a.")]
    [InlineData("https://a?b")]
    [InlineData("https:///x")]
    [InlineData("https://")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[/")]
    [InlineData("https://a b/")]
    [InlineData("ftp://a.example/")]
    public void Is_one_where_the_framework_says_so(string text) => Agrees(text);

    /// <summary>Every text of up to five characters that a host or a path could have, which is where a short cut could go wrong.</summary>
    [Fact]
    public void Short_ones_are_judged_alike()
    {
        const string Characters = "a1-./?:%";
        for (int length = 0, count = 1; length <= 5; length++, count *= Characters.Length)
        {
            for (int number = 0; number < count; number++)
            {
                char[] rest = new char[length];
                for (int i = 0, left = number; i < length; i++, left /= Characters.Length)
                {
                    rest[i] = Characters[left % Characters.Length];
                }

                Agrees("https://" + new string(rest));
            }
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(300)]
    public void So_are_long_ones(int length) => Agrees("https://" + new string('a', length) + ".example/");

    private static void Agrees(string text)
    {
        bool isOne = (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
            && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0;
        Assert.True(ScalarTypes.Named("uri").Read(text, null, out _) is not null == isOne, text);
    }
}
