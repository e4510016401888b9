using System.Text.Json;

namespace Dataset.Tests.Compiled;

/// <summary>Rows in JSON: rows refer to each other in circles, and what they refer to is written as its key.</summary>
public class JsonTests
{
    [Fact]
    public void Every_row_can_be_written()
    {
        foreach (object row in IFact.All.Concat<object>(IActor.All).Concat(Places.All).Concat(Issues.All).Concat(Posts.All).Concat(Editions.All))
        {
            JsonSerializer.Serialize(row, row.GetType()).Length.ShouldBeLessThan(200_000, row.ToString());
        }
    }

    [Fact]
    public void References_are_keys_and_nested_rows_are_objects()
    {
        JsonElement riyadh = JsonSerializer.SerializeToElement(Events.UsRussiaRiyadh20250218);
        JsonElement rubio = riyadh.GetProperty("Participants").EnumerateArray().First(p => p.GetProperty("Who").GetString() == "marco-rubio");

        riyadh.GetProperty("Place").GetString().ShouldBe("diriyah-palace");
        riyadh.GetProperty("Date").GetString().ShouldBe("2025-02-18");
        riyadh.GetProperty("Instruments").EnumerateArray().Select(i => i.GetString()).ShouldContain("riyadh-four-points-2025-02-18");
        riyadh.GetProperty("Consequences").EnumerateArray().Select(i => i.GetString())
            .ShouldBe(Events.UsRussiaRiyadh20250218.Consequences.Select(c => c.Id));
        riyadh.TryGetProperty("Claims", out _).ShouldBeFalse();
        rubio.TryGetProperty("Event", out _).ShouldBeFalse("it stands in it");
        rubio.GetProperty("Evidence")[0].GetProperty("In").GetString().ShouldBe("daily-courier-2025");
        JsonSerializer.SerializeToElement(Events.UsRussiaRiyadh20250218.DeprecatedClaims[0]).GetProperty("Field").GetString().ShouldBe("Place");
    }

    [Fact]
    public void A_person_is_written_with_the_keys_of_what_leads_to_it()
    {
        JsonElement rubio = JsonSerializer.SerializeToElement(People.MarcoRubio);

        rubio.GetProperty("Id").GetString().ShouldBe("marco-rubio");
        rubio.GetProperty("Tenures").EnumerateArray().Select(t => t.GetString()).ShouldBe(People.MarcoRubio.Tenures.Select(t => t.Id));
        rubio.GetProperty("Events").EnumerateArray().Select(t => t.GetString()).ShouldBe(People.MarcoRubio.Events.Select(t => t.Id));
    }
}
