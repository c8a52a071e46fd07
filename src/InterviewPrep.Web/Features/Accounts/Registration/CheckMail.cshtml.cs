using InterviewPrep.Web.Features.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.Registration;

public sealed class CheckMailModel(IWebHostEnvironment environment, IMailTransport transport) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Mail { get; set; }
    public string? Email { get; private set; }
    public bool IsDevelopment => environment.IsDevelopment() && transport is MailFolder;

    public void OnGet() => Email = TempData["Email"] as string;
}
