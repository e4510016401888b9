using System.Text;

namespace Dataset.Generator.Tests;

public sealed class EncodingTests
{
    [Fact]
    public void A_file_that_is_no_UTF_8_is_an_error_whatever_the_compiler_takes_it_for() =>
        new GeneratorHost([new TestFile("sky.yaml", "comets:\n  - id: halley\n    name: Comète de Halley\n", Encoding.Latin1)]).Diagnostics.ShouldBe(
            ["sky.yaml(3,14): error DS1001: the character U+FFFD (no UTF-8) is not allowed here: save the file as UTF-8 and type the character "
                + "again, or write it as \\uFFFD in a text in double quotes"]);

    [Fact]
    public void A_damaged_character_of_an_article_is_quoted_by_its_escape() =>
        new GeneratorHost([new TestFile("sky.yaml", "comets:\n  - id: halley\n    name: \"Com\\uFFFDte\"\n")]).Diagnostics.ShouldBeEmpty();
}
