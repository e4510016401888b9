using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Tests;

public sealed class FingerprintTests
{
    /// <summary>By another implementation, around the ends of blocks.</summary>
    [Theory]
    [InlineData(0, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")]
    [InlineData(1, "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314")]
    [InlineData(127, "f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72")]
    [InlineData(128, "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1")]
    [InlineData(129, "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9")]
    [InlineData(255, "1d0850ee9bca0abc9601e9deabe1418fedec2fb6ac4150bd5302d2430f9be943")]
    [InlineData(256, "39a7eb9fedc19aabc83425c6755dd90e6f9d0c804964a1f4aaeea3b9fb599835")]
    [InlineData(257, "45f7f084c30bac7cbae2e1963bc6e6b0d8cb227a12927e97fb941d288fb1f9a3")]
    [InlineData(700, "89dcd16607f829bea053daae2d94f62032197b66ce724ceba6135c68c9e93dbe")]
    public void It_is_BLAKE2b(int length, string expected) =>
        Fingerprint.Of([.. Enumerable.Range(0, length).Select(i => (byte)i)]).ShouldBe(expected);

    [Fact]
    public void The_example_of_the_standard_comes_out_right() =>
        Fingerprint.Of("abc"u8).ShouldBe("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");

    [Fact]
    public void Parts_are_told_apart()
    {
        string[] all =
        [
            new Fingerprint().Add("ab").Add("c").Finish(), new Fingerprint().Add("a").Add("bc").Finish(), new Fingerprint().Add("abc").Finish(),
            new Fingerprint().Add("abc").Add("").Finish(), new Fingerprint().Add(3).Finish(), new Fingerprint().Add(3).Add(0).Finish(),
        ];
        all.Distinct().Count().ShouldBe(all.Length);
    }

    [Fact]
    public void In_pieces_it_is_the_same_as_at_once()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
        foreach (int at in new[] { 1, 124, 125, 252, 380, 999 })
        {
            byte[] framed = [.. BitConverter.GetBytes(at), .. bytes[..at], .. BitConverter.GetBytes(1000 - at), .. bytes[at..]];
            new Fingerprint().Add(bytes.AsSpan(0, at)).Add(bytes.AsSpan(at)).Finish().ShouldBe(Fingerprint.Of(framed));
        }
    }
}
