package org.kapocs.shared.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.kapocs.shared.language.Messages;

/** Sends by SMTP. The same letter always carries the same Message-ID, by which a receiving side knows a repetition. */
class Smtp implements Carrier {
    private final SmtpAddress server;
    private final String from;
    private final Messages messages;
    private final Clock clock;
    private final Session session;

    Smtp(SmtpAddress server, String from, Messages messages, Clock clock) {
        this.server = server;
        this.from = from;
        this.messages = messages;
        this.clock = clock;
        this.session = Session.getInstance(settings(server));
    }

    private static Properties settings(SmtpAddress server) {
        String prefix = "mail." + server.protocol() + ".";
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", server.protocol());
        settings.setProperty(prefix + "connectiontimeout", "10000");
        settings.setProperty(prefix + "timeout", "20000");
        settings.setProperty(prefix + "writetimeout", "20000");
        settings.setProperty(prefix + "starttls.enable", "true");
        // Our password is never said over a line that anybody can read.
        settings.setProperty(prefix + "starttls.required", Boolean.toString(server.user() != null));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "auth", Boolean.toString(server.user() != null));
        return settings;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void carry(Envelope envelope) throws Hindered {
        try (Transport transport = session.getTransport()) {
            MimeMessage message = written(envelope);
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AuthenticationFailedException refused) {
            throw new Hindered(Hindrance.SIGN_IN);
        } catch (AddressException wrong) {
            throw new Hindered(Hindrance.ADDRESS);
        } catch (MessagingException | UnsupportedEncodingException failure) {
            throw new Hindered(hindrance(failure));
        }
    }

    private MimeMessage written(Envelope envelope) throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, messages.text(envelope.language(), "notification.from"), "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.recipient(), true));
        message.setSubject(envelope.subject(), "UTF-8");
        message.setText(Direction.marked(envelope), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", envelope.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + envelope.letter() + from.substring(from.indexOf('@')) + ">");
        return message;
    }

    /** The server's own word counts: 5xx is for good, 4xx for now; without a word it was not reached. */
    private static Hindrance hindrance(Throwable failure) {
        int code = 0;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            code = Math.max(code, code(cause));
        }
        return code == 0 ? Hindrance.UNREACHABLE : code < 500 ? Hindrance.BUSY : Hindrance.REFUSED;
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    @Override
    public String toString() {
        return "SMTP to " + server.host().toLowerCase(Locale.ROOT);
    }
}
