using System.Reflection;

namespace Dataset.Tests.Provenance;

/// <summary>All that is known of one field of a fact, asked for by a name that the compiler knows.</summary>
public class FieldTests
{
    [Fact]
    public void One_way_to_ask_all_of_a_field()
    {
        FieldValue<Event, IPlace?> place = Events.UsRussiaRiyadh20250218.Of(Event.Field.Place);

        place.Value.ShouldBeSameAs(Places.DiriyahPalace);
        place.Support.ShouldBe(Support.External);
        place.IsStated.ShouldBeFalse("the article misspells it");
        place.Deprecated.ShouldHaveSingleItem().Value.ToString().ShouldBe("Diya Palace");
        place.Rivals.ShouldBeEmpty();
        place.ToString().ShouldBe("diriyah-palace (External)");
    }

    [Fact]
    public void What_contradicts_a_value_that_an_article_states()
    {
        FieldValue<Position, Stance> stance = Positions.Find("russia-on-ukraine-eu-accession")!.Of(Position.Field.Stance);

        stance.Value.ShouldBe(Stance.Accepts);
        stance.IsStated.ShouldBeTrue();
        stance.Evidence.ShouldHaveSingleItem().In.ShouldBe(Sources.DailyCourier2025);
        stance.Claims.Select(c => c.Rank).ShouldBe([ClaimRank.Accepted, ClaimRank.Rival]);
        stance.Rivals.ShouldHaveSingleItem().Evidence[0].In.ShouldBe(Sources.KremlinSunday2025);
        stance.ToString().ShouldBe("Accepts (Article)");
    }

    [Fact]
    public void Where_a_value_is_from_that_no_article_states()
    {
        FieldValue<Position, FuzzyDate> until = Positions.Find("us-on-ukrainian-sovereignty")!.Of(Position.Field.Until);
        until.Basis.ShouldHaveSingleItem().Ref!.ShouldStartWith("Ukrainska Pravda, ");
        Positions.Find("us-on-ukrainian-sovereignty")!.Of(Position.Field.Stance).Basis.ShouldBeEmpty("the article states it");

        // What is said of a row as a whole is said of whatever no article states and nothing else is said of.
        Participation waltz = Events.RubioJeddahPressConference20250311.ParticipationOf(People.MikeWaltz)!;
        waltz.Basis.ShouldHaveSingleItem().For.ShouldBeEmpty();
        waltz.Of(Participation.Field.Presence).Basis.ShouldBe(waltz.Basis);
        waltz.Of(Participation.Field.Described).Basis.ShouldBeEmpty("there is none");
    }

    [Fact]
    public void Every_value_that_no_article_states_has_a_basis_or_is_the_datasets_own()
    {
        foreach (Event row in Events.All)
        {
            FieldValue<Event, FuzzyDate> date = row.Of(Event.Field.Date);
            date.Basis.Any().ShouldBe(date.Support != Support.Article, row.Id);
        }
    }

    [Fact]
    public void What_has_no_value_has_no_support()
    {
        FieldValue<Event, string?> purpose = Events.PutinTrumpCall20250318.Of(Event.Field.Purpose);

        purpose.Value.ShouldBeNull();
        purpose.Support.ShouldBeNull();
        purpose.IsStated.ShouldBeFalse();
        purpose.Evidence.ShouldBeEmpty();
        purpose.ToString().ShouldBe("");
    }

    [Fact]
    public void Of_a_fact_of_any_kind_the_fields_of_its_own_kind_are_known()
    {
        IFact riyadh = Events.UsRussiaRiyadh20250218;

        riyadh.SupportOf(Event.Field.Date).ShouldBe(Support.External);
        riyadh.SupportOf(Event.Field.Exists).ShouldBe(Support.Article);
        riyadh.SupportOf(Position.Field.From).ShouldBeNull("it is no position");
    }

    [Fact]
    public void The_values_of_all_fields_are_those_of_the_rows()
    {
        Events.All.ShouldAllBe(e => Event.Field.Date.Of(e) == e.Date && Event.Field.BecauseOf.Of(e) == e.BecauseOf);
    }

    [Fact]
    public void A_field_is_told_by_its_rows_and_its_name()
    {
        RowField date = Event.Field.Date, from = Position.Field.From;

        date.ToString().ShouldBe("Event.Date");
        date.ShouldBe(Event.Field.Date);
        (date == from).ShouldBeFalse();
        ((RowField)Instrument.Field.Date).ShouldNotBe(date, "of another kind of rows");
        Event.Field.Exists.ToString().ShouldBe("Event");
    }

    /// <summary>All fields of a kind of facts.</summary>
    internal static IEnumerable<RowField> FieldsOf(Type row) => row.GetNestedType("Field")!.GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(p => p.GetValue(null)!)
        .Select(f => f as RowField? ?? (RowField)f.GetType().GetProperty("Untyped")!.GetValue(f)!);
}
