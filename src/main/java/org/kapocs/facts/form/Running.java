package org.kapocs.facts.form;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.model.xform.XPathReference;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.javarosa.xpath.XPathException;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.parser.XPathSyntaxException;
import org.jspecify.annotations.Nullable;

/** The engine with the answers of one form in it. */
final class Running {
    private final Form form;
    private final FormDef def;
    private final LocalDateTime now;
    private final Map<String, ItemsetBinding> lists = new HashMap<>();

    Running(Form form, String xform, String answers, LocalDateTime now) {
        this.form = form;
        this.now = now;
        try {
            this.def = Engine.started(xform, answers, now);
        } catch (XFormParser.ParseException checked) {
            throw new IllegalStateException("a form that was checked does not start", checked);
        }
        gather(def);
    }

    private void gather(IFormElement element) {
        if (element instanceof QuestionDef question) {
            if (question.getDynamicChoices() != null) {
                lists.put(path((TreeReference) question.getBind().getReference()), question.getDynamicChoices());
            }
        } else if (element.getChildren() != null) {
            element.getChildren().forEach(this::gather);
        }
    }

    private static String path(TreeReference reference) {
        var path = new StringBuilder();
        for (int n = 0; n < reference.size(); n++) {
            path.append('/').append(reference.getName(n));
        }
        return path.toString();
    }

    TreeElement root() {
        return def.getMainInstance().getRoot();
    }

    /** What stands there before anybody answers. */
    String given(Part.Question question) {
        return question.given().equals(Expression.TODAY) ? now.toLocalDate().toString() : question.given();
    }

    static String value(TreeElement at) {
        IAnswerData value = at.getValue();
        return value == null ? "" : value.uncast().getString();
    }

    /**
     * Sets an answer, and calculates whatever depends on it.
     *
     * @return false when something that depends on it cannot be calculated: the answer is then what it was
     */
    boolean set(TreeElement at, String text) {
        String before = value(at);
        try {
            def.setValue(data(at, text), at.getRef(), true);
            return true;
        } catch (RuntimeException cannotBe) { // the engine wraps what its functions throw, with the answer in its words
            def.setValue(data(at, before), at.getRef(), true);
            return false;
        }
    }

    private static @Nullable IAnswerData data(TreeElement at, String text) {
        return text.isEmpty() ? null : XFormAnswerDataParser.getAnswerData(text, at.getDataType());
    }

    /** Whether this would be a good answer, as the form says it. */
    boolean allowed(TreeElement at, String text) {
        try {
            return text.isEmpty() || def.evaluateConstraint(at.getRef(), data(at, text));
        } catch (XPathException undecidable) {
            return true;
        }
    }

    /** The choices that stand there now. */
    List<Choices.One> offered(Part.Question question, TreeElement at) {
        Choices list = form.lists().get(question.list());
        if (list == null || question.filter().isEmpty()) {
            return list == null ? List.of() : list.choices();
        }
        ItemsetBinding binding = lists.get(question.path());
        if (binding == null) {
            return List.of();
        }
        var instance = def.getNonMainInstance(question.list());
        Set<String> rows = new HashSet<>();
        var context = new EvaluationContext(def.getEvaluationContext(), binding.contextRef.contextualize(at.getRef()));
        for (TreeReference item : binding.nodesetExpr.evalNodeset(def.getMainInstance(), context)) {
            var found = (TreeElement) instance.resolveReference(item);
            rows.add(value(found.getChild(XForm.ROW, 0)));
        }
        return list.choices().stream()
                .filter(choice -> rows.contains(String.valueOf(choice.row())))
                .toList();
    }

    /** How often a section is asked whose number the form itself says. */
    int count(Part.Section section, TreeElement around) {
        try {
            var context = new EvaluationContext(def.getEvaluationContext(), around.getRef());
            Object count = Engine.parsed(section.count()).eval(def.getMainInstance(), context);
            double number = XPathFuncExpr.toNumeric(count);
            return Double.isNaN(number) ? 0 : (int) Math.clamp(number, 0, Filling.MOST_ROUNDS);
        } catch (XPathSyntaxException | XPathException uncountable) {
            return 0;
        }
    }

    /** What stands at another place, as seen from this one. */
    Optional<TreeElement> at(String path, TreeElement from) {
        TreeReference place = (TreeReference) new XPathReference(path).getReference();
        return Optional.ofNullable(def.getMainInstance().resolveReference(place.contextualize(from.getRef())));
    }
}
