using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room's refusal at the doors of page and API.</summary>
internal static class RoomProblems
{
    public static Problem Of(Refusal refusal) => new(StatusOf(refusal.Code), refusal.Code, refusal.Message);

    private static int StatusOf(string code) => code switch
    {
        "not-found" or "no-such-round" or "no-such-observer" => StatusCodes.Status404NotFound,
        "only-reads" or "only-interviewer" or "only-candidate" or "not-revealed" or "not-your-client" => StatusCodes.Status403Forbidden,
        "malformed" or "text-too-long" => StatusCodes.Status400BadRequest,
        "too-many-runs" => StatusCodes.Status429TooManyRequests,
        "try-again" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };
}
