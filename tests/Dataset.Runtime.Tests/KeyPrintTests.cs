using System.Runtime.Intrinsics;
using System.Text;
using Dataset.Runtime.Packing;

namespace Dataset.Runtime.Tests;

/// <summary>A key in its slot is the key, to the letter.</summary>
public sealed class KeyPrintTests
{
    [Fact]
    public void A_key_of_every_length_is_itself_and_nothing_else()
    {
        for (int length = 1; length <= 32; length++)
        {
            string key = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
            KeyPrint print = Kept(key);
            print.Length.ShouldBe(length);
            print.IsInRow.ShouldBeFalse();
            Says(print, key, true);
            for (int i = 0; i < length; i++)
            {
                // The letter with the same low byte is the difference that is overlooked first.
                foreach (char other in new[] { 'Z', '\0', (char)(key[i] + 0x80), (char)(key[i] + 0x100), (char)(key[i] + 0x8000) })
                {
                    Says(print, key[..i] + other + key[(i + 1)..], false);
                }
            }
        }
    }

    /// <summary>What one of two letters that share a place has too much, the other could make up for.</summary>
    [Fact]
    public void Two_wrong_letters_do_not_make_up_for_each_other()
    {
        for (int length = 4; length <= 32; length++)
        {
            string key = new('a', length);
            KeyPrint print = Kept(key);
            int width = length >= 16 ? 16 : length >= 8 ? 8 : 4;
            for (int i = 0; i < width; i++)
            {
                char[] text = key.ToCharArray();
                text[i] ^= (char)0x100;
                text[length - width + i] ^= (char)1;
                Says(print, new string(text), false);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u041a\u0438\u0457\u0432")]
    [InlineData("a key that is a little bit longer")]
    [InlineData("caf\u00e9")]
    [InlineData("a caf\u00e9 in the old harbour")]
    public void What_has_no_room_is_in_its_row(string key)
    {
        KeyPrint print = Kept(key);
        print.IsInRow.ShouldBeTrue();
        print.Length.ShouldBeLessThan(0);
    }

    [Fact]
    public void A_slot_without_a_key_is_told_from_one_that_nobody_asked_for()
    {
        KeyPrint none = Kept(null), unknown = default;

        none.Length.ShouldBeLessThan(0);
        none.IsInRow.ShouldBeFalse();
        unknown.Length.ShouldBe(0);
        unknown.IsInRow.ShouldBeFalse();
        unknown.IsOf("").ShouldBeFalse();
        unknown.IsOf(""u8).ShouldBeFalse();
    }

    private static KeyPrint Kept(string? key)
    {
        KeyPrint print = default;
        print.Keep(key);
        return print;
    }

    private static void Says(KeyPrint print, string text, bool expected)
    {
        print.IsOf(text).ShouldBe(expected, text);
        print.IsOf(text.AsSpan()).ShouldBe(expected, text);
        if (KeyPrint.IsUsual(text.Length))
        {
            (print.Difference(text) == Vector256<ushort>.Zero).ShouldBe(expected, text);
            (print.Difference(text.AsSpan()) == Vector256<ushort>.Zero).ShouldBe(expected, text);
        }

        byte[] utf8 = text.All(c => c < 0x100) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        if (utf8.Length == print.Length)
        {
            print.IsOf(utf8).ShouldBe(expected, text);
        }
    }
}
