using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Stores updates of the text.</summary>
public sealed record EditText(RoomConnection Connection, EditBatch Batch) : IRequest;
