using InterviewPrep.Storage.Postgres;
using Npgsql;

namespace InterviewPrep.Storage.Marten;

/// <summary>Marten's exceptions in the port's words.</summary>
internal static class MartenFaults
{
    /// <summary>Marten wraps faults of the driver; bare, the retry pipeline knows the transient ones.</summary>
    public static async Task<T> UnwrapAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (fault is not NpgsqlException && Inside<NpgsqlException>(fault) is { } inner && Faults.IsTransient(inner))
        {
            throw inner;
        }
    }

    public static Exception Translate(Exception fault) => fault switch
    {
        global::Marten.Exceptions.ExistingStreamIdCollisionException existing => new ExistingStreamException($"{existing.Id}"),
        JasperFx.DocumentAlreadyExistsException existing => new DocumentAlreadyExistsException(existing.DocType.GenericTypeArguments[0].Name, $"{existing.Id}"),
        JasperFx.ConcurrencyException => new ConcurrencyException(fault.Message, fault),
        _ when Inside<Json.UnstorableTextException>(fault) is { } unstorable => unstorable,
        _ when Inside<PostgresException>(fault) is { } refused => Faults.Translate(refused) ?? fault,
        _ => fault,
    };

    private static T? Inside<T>(Exception? fault) where T : Exception
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is T found)
                return found;
        }

        return null;
    }
}
