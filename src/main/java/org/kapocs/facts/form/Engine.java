package org.kapocs.facts.form;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** Starts JavaRosa, the engine of ODK Collect, on a form. */
final class Engine {
    /** Its parser notes for all at once which lists an expression names. */
    private static final ReentrantLock PARSING = new ReentrantLock();

    static {
        new XFormsModule().registerModule();
    }

    private Engine() {}

    /** @throws XPathSyntaxException when it is no expression */
    static XPathExpression parsed(String xpath) throws XPathSyntaxException {
        PARSING.lock();
        try {
            return XPathParseTool.parseXPath(xpath);
        } finally {
            PARSING.unlock();
        }
    }

    /**
     * A form that is being filled in.
     *
     * @param xform as {@link XForm} writes it
     * @param answers the tree of what was answered before; empty for nothing
     */
    @SuppressWarnings("deprecation") // What replaces it steps through the form; here pages do.
    static FormDef started(String xform, String answers, LocalDateTime now) throws XFormParser.ParseException {
        String timed = xform.replace(Expression.TODAY, now.toLocalDate().toString())
                .replace(Expression.NOW, now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS")));
        FormDef form;
        PARSING.lock();
        try {
            form = (answers.isEmpty()
                            ? new XFormParser(new StringReader(timed))
                            : new XFormParser(new StringReader(timed), new StringReader(answers)))
                    .parse();
        } finally {
            PARSING.unlock();
        }
        form.addFunctionHandler(new BoundedPattern());
        form.initialize(answers.isEmpty(), new InstanceInitializationFactory());
        return form;
    }

    /** Whether it runs: what the engine itself does not take is a fault like any other. */
    static void check(Form form, String sheet, Report report) {
        try {
            started(XForm.of(form), "", LocalDateTime.of(2000, 1, 1, 0, 0));
        } catch (XFormParser.ParseException | RuntimeException | StackOverflowError refused) {
            String why = String.valueOf(refused.getMessage());
            int row = form.questions().stream()
                    .filter(question -> why.contains(question.path() + "\n")
                            || why.contains(question.path() + "]")
                            || why.contains(question.path() + " "))
                    .mapToInt(Part.Question::row)
                    .findFirst()
                    .orElse(0);
            report.fault(sheet, row, "engine", why);
        }
    }
}
