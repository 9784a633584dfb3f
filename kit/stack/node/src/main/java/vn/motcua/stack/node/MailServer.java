package vn.motcua.stack.node;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An SMTP server that keeps each mail as a file and shows it in the browser, in its own process.
 *
 * <p>A mail is on disk before the server acknowledges it, so a mail the sender believes delivered is never lost. A mail
 * to several recipients becomes one file per recipient.
 *
 * <p>Arguments: directory of the mails, SMTP port, page port.
 */
public final class MailServer {

    private static final String HOST = "127.0.0.1";
    private static final String EVERYBODY = "everybody@localhost";

    private final MailDirectory mails;
    private final UserManager users;
    private final GreenMailUser everybody;

    private MailServer(MailDirectory mails, UserManager users, GreenMailUser everybody) {
        this.mails = mails;
        this.users = users;
        this.everybody = everybody;
    }

    public static void main(String[] arguments) throws IOException, UserException {
        var mails = new MailDirectory(Path.of(arguments[0]));
        var smtp = new GreenMail(new ServerSetup(Integer.parseInt(arguments[1]), HOST, ServerSetup.PROTOCOL_SMTP));
        var users = smtp.getUserManager();
        users.setMessageDeliveryHandler(
                new MailServer(mails, users, users.createUser(EVERYBODY, EVERYBODY, EVERYBODY))::deliver);
        smtp.start();
        new MailPage(mails).listen(HOST, Integer.parseInt(arguments[2]));
    }

    /** GreenMail needs a mailbox for the mail: one is used for all and emptied each time, because only the file matters. */
    private GreenMailUser deliver(MovingMessage message, MailAddress recipient) throws MessagingException {
        try {
            mails.write(message.getMessage());
            users.getImapHostManager().getInbox(everybody).deleteAllMessages();
            return everybody;
        } catch (IOException | FolderException e) {
            throw new MessagingException("The mail could not be written", e);
        }
    }
}
