namespace Dataset.Tests.ReadersAsk;

/// <summary>What was open on a day, and in an article.</summary>
public class QuestionTests
{
    private static readonly Question s_ceasefire = Questions.WillRussiaAgreeToTheCeasefire;

    [Fact]
    public void What_was_open_on_a_day()
    {
        s_ceasefire.StatusOn(new(2025, 3, 1)).ShouldBeNull("nobody had asked");
        s_ceasefire.StatusOn(new(2025, 3, 17)).ShouldBe(QuestionStatus.Open);
        s_ceasefire.StatusOn(new(2025, 3, 18)).ShouldBe(QuestionStatus.Answered);
        s_ceasefire.StatusOn(Edition.Current.CutOff).ShouldBe(QuestionStatus.Answered);
        s_ceasefire.StatusOn(Edition.Current.CutOff.AddDays(1)).ShouldBeNull();
        Questions.All.ShouldAllBe(q => q.StatusOn(Edition.Current.CutOff) == q.Status);
    }

    [Fact]
    public void What_is_open_in_an_article()
    {
        s_ceasefire.StatusIn(Sources.Jeddah2025).ShouldBe(QuestionStatus.Open, "it was written before the answer");
        s_ceasefire.StatusIn(Sources.DailyCourier2025).ShouldBeNull("it was written before the proposal");
        Questions.All.ShouldAllBe(q => q.Sources().All(s => q.StatusIn(s) != null));
    }
}
