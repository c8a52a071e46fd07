using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Web.Features.Lobby;

internal static class Codes
{
    /// <summary>128 random bits for a link: nobody guesses one.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
}
