using System.Data.Common;

namespace InterviewPrep.Web.Features.Notices;

/// <param name="Words">A sentence.</param>
/// <param name="Address">Where to look, a path of this site.</param>
public sealed record Notification(Guid Id, NotificationKind Kind, string Words, string Address, DateTimeOffset At, bool IsRead)
{
    internal const string Columns = "id, kind, words, address, at, read_at is not null";

    internal static Notification Read(DbDataReader row) => new(
        row.GetGuid(0), Enum.Parse<NotificationKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4), row.GetBoolean(5));
}

/// <summary>Where somebody wants to be told about a kind.</summary>
public sealed record NotificationChoice(NotificationKind Kind, bool Here, bool ByMail);
