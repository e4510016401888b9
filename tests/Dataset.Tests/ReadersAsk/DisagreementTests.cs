using Dataset.Tests.Provenance;

namespace Dataset.Tests.ReadersAsk;

/// <summary>On how many articles claims rest, what the articles disagree on, and which is wrong.</summary>
public class DisagreementTests
{
    [Fact]
    public void Which_claims_rest_on_two_articles_or_more_and_which_on_one()
    {
        ILookup<bool, Claim> corroborated = Claims.All.ToLookup(c => c.CountSources() > 1);

        corroborated[true].ShouldContain(c => c.Row.Equals(Events.CrimeaAnnexation2014) && c.Field == Event.Field.Place);
        corroborated[false].ShouldNotBeEmpty();
        Claims.All.Where(c => c.Evidence.Count == 0)
            .ShouldAllBe(c => c.Rank == ClaimRank.Rival && c.Row.Basis.Any(b => b.Kind == BasisKind.External));
    }

    [Fact]
    public void What_another_source_gives_is_a_rival_that_no_article_makes()
    {
        Position nato = Organizations.UnitedStates.PositionOn(Issues.UkraineNatoMembership, new(2025, 3, 1))!;

        nato.Stance.ShouldBe(Stance.Opposes);
        Claim other = nato.Of(Position.Field.Stance).Rivals.Single();
        other.Value.TryGetEnum(out Stance stance).ShouldBeTrue();
        stance.ShouldBe(Stance.Undeclared);
        other.Evidence.ShouldBeEmpty();
        Disputes.All.Single(d => d.Row.Equals(nato)).Resolution.Resolution.ShouldBe(DisputeResolution.Settled);
    }

    [Fact]
    public void Which_values_rest_on_no_article()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218;

        riyadh.SupportOf(Event.Field.Place).ShouldBe(Support.External);
        riyadh.SupportOf(Event.Field.Date).ShouldBe(Support.External, "no article prints a calendar date");
        riyadh.Basis.ShouldContain(b => b.For.Contains(Event.Field.Place) && b.Kind == BasisKind.External && b.Ref != null);
    }

    [Fact]
    public void On_what_the_values_of_any_fact_rest()
    {
        IFact.All.ShouldContain(f => f is Participation && f.SupportOf(Participation.Field.Who) == Support.External);
        IFact.All.ShouldAllBe(f => (f.Support == Support.Article) == (f.Evidence.Count > 0));
        IFact.All.Where(f => f is Term or Response or Position or Tenure && f.Support == Support.Article).Select(f => f.GetType()).Distinct().Count()
            .ShouldBe(4);
    }

    [Fact]
    public void That_an_article_tells_of_a_fact_makes_none_of_its_values_the_articles()
    {
        Event summit = Events.PutinTrumpSummit;

        summit.Support.ShouldBe(Support.Article);
        summit.SupportOf(Event.Field.Status).ShouldNotBe(Support.Article, "what it quotes speaks of it as possible");
        foreach (IFact fact in IFact.All)
        {
            foreach (RowField field in FieldTests.FieldsOf(fact.GetType()).Where(f => !f.IsExistence && fact.SupportOf(f) == Support.Article))
            {
                fact.Claims.ShouldContain(c => c.Field == field, fact + " " + field);
            }
        }
    }

    [Fact]
    public void What_the_articles_disagree_on_and_how_it_is_judged()
    {
        Dispute dispute = Disputes.All.Single(d => d.Row is Position p && p.Issue.Equals(Issues.UkraineEuAccession));

        dispute.Field.ShouldBe(Position.Field.Stance);
        dispute.Claims.Select(c => c.Rank).ShouldBe([ClaimRank.Accepted, ClaimRank.Rival]);
        dispute.Claims.SelectMany(c => c.Evidence).Select(e => e.In).ShouldBe([Sources.DailyCourier2025, Sources.KremlinSunday2025]);
        dispute.Resolution.Resolution.ShouldBe(DisputeResolution.Open);
        dispute.Resolution.Note.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_is_disputed_of_a_fact_and_of_its_parts()
    {
        Instrument halt = Instruments.EnergyStrikesHalt20250318;
        halt.DisputeNotes.ShouldBeEmpty("it is one of its terms that is disputed");
        Dispute dispute = halt.Disputes().ShouldHaveSingleItem();
        dispute.Row.ShouldBe(halt.Terms[0]);
        dispute.Row.Whole().ShouldBe(halt);
        halt.Terms[0].Disputes().ShouldBe([dispute]);
        IFact.All.Where(f => f.Whole() is null).Sum(f => f.Disputes().Count()).ShouldBe(Disputes.Count);
    }

    [Fact]
    public void A_rival_can_be_compared_as_what_it_is()
    {
        Claim rival = Positions.Find("russia-on-ukraine-eu-accession")!.Claims.Single(c => c.Rank == ClaimRank.Rival);

        rival.Value.TryGetEnum(out Stance stance).ShouldBeTrue();
        stance.ShouldBe(Stance.Opposes);
        rival.Value.TryGetRow(out Post? _).ShouldBeFalse();
    }

    [Fact]
    public void Every_dispute_has_rivals_and_a_judgement()
    {
        Disputes.Count.ShouldBeGreaterThan(0);
        Disputes.All.ShouldAllBe(d => d.Claims.Any(c => c.Rank == ClaimRank.Rival) && d.Resolution.Note != null);
        Disputes.All.Where(d => d.Row.SupportOf(d.Field) == Support.Article)
            .ShouldAllBe(d => d.Claims.Select(c => c.Value.ToString()).Distinct().Count() > 1);
    }

    [Fact]
    public void What_is_printed_wrong_and_how()
    {
        DeprecatedClaim palace = Events.UsRussiaRiyadh20250218.DeprecatedClaims.Single();

        palace.Field.ShouldBe(Event.Field.Place);
        palace.Value.ToString().ShouldBe("Diya Palace");
        palace.Fault.ShouldBe(Fault.Misspelling);
        palace.Instead.ToString().ShouldBe("diriyah-palace");
        palace.Instead!.Value.TryGetRow(out Place? right).ShouldBeTrue();
        right.ShouldBeSameAs(Places.DiriyahPalace);
    }

    [Fact]
    public void Nothing_wrong_is_right_in_other_words()
    {
        DeprecatedClaims.All.ShouldAllBe(c => c.Field.IsExistence || c.Value.ToString() != c.Instead.ToString());
        DeprecatedClaims.All.Where(c => c.Instead is null).ShouldAllBe(c => c.Field.IsExistence);
    }

    [Fact]
    public void What_is_wrong_never_supports_what_is_right()
    {
        HashSet<Evidence> supporting = [.. IFact.All.SelectMany(f => f.Evidence)];

        DeprecatedClaims.All.SelectMany(d => d.Evidence).ShouldAllBe(e => !supporting.Contains(e));
        Claims.All.Where(c => c.Rank == ClaimRank.Rival).SelectMany(c => c.Evidence).ShouldAllBe(e => !supporting.Contains(e));
    }

    [Fact]
    public void Which_article_errs_how_often()
    {
        Source worst = Sources.All.MaxBy(s => s.CountErrors())!;

        worst.ShouldBe(Sources.Jeddah2025);
        Sources.DailyCourier2025.CountErrors().ShouldBeGreaterThanOrEqualTo(3, "a palace and two heads of institutions are misspelt");
        Sources.All.ShouldAllBe(s => s.CountErrors() <= s.Citations.Count);
    }

    [Fact]
    public void What_an_article_says_that_no_other_does()
    {
        IEnumerable<Claim> alone = Claims.All.Where(c => c.CountSources() == 1 && c.Evidence[0].In.Equals(Sources.DailyCourier2025));

        alone.Select(c => c.Row).ShouldContain(Events.ParisMiniSummit20250217);
    }

    [Fact]
    public void What_an_answered_question_was_answered_with()
    {
        Question ceasefire = Questions.WillRussiaAgreeToTheCeasefire;

        ceasefire.Status.ShouldBe(QuestionStatus.Answered);
        ceasefire.Answer!.ShouldContain("rejected");
        ceasefire.Settled!.Value.Earliest.ShouldBe(new(2025, 3, 18));
        Questions.AreKyivMoscowTalksPossible.Answer!.ShouldContain("Istanbul");
        Questions.ByStatus(QuestionStatus.Answered).ShouldAllBe(q => q.Answer != null && q.Settled!.Value.Latest <= Edition.Current.CutOff);
    }

    [Fact]
    public void What_is_open_was_asked_again_at_the_cut_off()
    {
        Questions.ByStatus(QuestionStatus.Open).ShouldAllBe(q => q.StillOpen!.Value.Earliest == Edition.Current.CutOff && q.Answer == null);
        Questions.ByStatus(QuestionStatus.Open).SelectMany(q => q.Basis).ShouldAllBe(b => b.Kind == BasisKind.External);
    }

    [Fact]
    public void What_is_refuted_is_held_nowhere_else_without_a_word()
    {
        ILookup<Source, TextSpan> refuted = RefutedAssertions.All.SelectMany(r => r.Evidence).ToLookup(e => e.In, e => e.Span);
        RowField[] who = [Statement.Field.Speaker, Tenure.Field.Person, Tenure.Field.Post];
        IEnumerable<Evidence> unsaid = IFact.All.Where(f => f is not RefutedAssertion).SelectMany(f => f.Evidence)
            .Where(e => e.Note is null && refuted[e.In].Any(s => s.Start <= e.Span.Start && e.Span.End <= s.End))
            .Where(e => e.For.Count == 0 || e.For.Any(f => !who.Contains(f)));

        unsaid.Select(e => $"{e.Fact}: {e.Quote}").ShouldBeEmpty("a passage that is refuted backs a fact only with a note on what of it holds");
    }

    [Fact]
    public void Which_questions_are_open_and_which_outcomes_are_thought_likely()
    {
        Questions.ByStatus(QuestionStatus.Open).ShouldContain(Questions.WillUkraineAcceptASettlementWithoutIt);
        IEnumerable<QuestionOutcome> ranked = Questions.HowCouldTheTalksOf2026End.Outcomes.OrderBy(o => o.Rank ?? int.MaxValue);

        ranked.ShouldNotBeEmpty();
        ranked.ShouldAllBe(o => o.Text.Length > 0);
    }
}
