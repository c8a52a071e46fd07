using System.Globalization;
using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Web.Features.Reviews.Calibrating;

/// <summary>What a comparison with mentors means, in kind words and with its numbers.</summary>
public static class CalibrationWords
{
    /// <summary>Mean distance, in levels, from which a direction is told.</summary>
    private const double Notable = 0.4;

    /// <summary>Below this many rows nothing can be said for sure.</summary>
    private const int Few = 8;

    public static string Of(Calibration calibration)
    {
        var mean = Math.Abs(calibration.Mean).ToString("0.0", CultureInfo.InvariantCulture);
        var words = calibration.Mean switch
        {
            >= Notable => $"You mark {mean} levels higher than mentors do. Kindness is good; a candidate also needs to hear what is missing. Compare each mark with the sentence of the level above it.",
            <= -Notable => $"You mark {mean} levels lower than mentors do. A sharp eye helps; look also for what the sentence of the level above says that you have seen.",
            _ => "As a whole you mark as mentors do. Candidates can rely on what you say.",
        };
        return calibration.Rows < Few ? $"{words} So far that rests on {calibration.Rows} mark{(calibration.Rows == 1 ? "" : "s")}, so take it lightly." : words;
    }

    public static string Of(CalibratedRow row) => Math.Abs(row.Mean) < 0.05
        ? "as mentors do"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(row.Mean):0.0} {(row.Mean > 0 ? "higher" : "lower")}");
}
