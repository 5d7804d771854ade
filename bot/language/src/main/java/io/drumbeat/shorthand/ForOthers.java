package io.drumbeat.shorthand;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Understood;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a manager tells in a rep's name: 替王五 补录 11月3日 拜访 华为. */
final class ForOthers {
    private static final Sentences SENTENCES = Sentences.beside(ForOthers.class);
    private static final Pattern SAID = Pattern.compile(
            "^\\s*(?:[替帮代给]|for )\\s*@?(.{1,40}?)\\s*(?:补录|补记|补|代记|记|backfill)(?:一[条个下笔])?[\\s:：,，]*(.+)$");

    /** 替小美 签单 华为 3万: what stands behind the name begins as something to record. */
    private static final Pattern DONE = Pattern.compile("^\\s*(?:[替帮代]|for )\\s*@?(\\S{1,40})\\s+(.+)$");

    /**
     * 小美没信号，替她记一笔: whose it is was said before. It is looked for from where a run of marks begins, never from within
     * one, so that a line of nothing but marks is not read as often as it is long.
     */
    private static final Pattern THEM = Pattern.compile(
            "(?<![,，。;；\\s])[,，。;；\\s]*+(?:所以|就|先|我|那我|[让叫托喊请]我){0,3}[替帮代给](?:他|她|佢|TA|ta)代?(?:记|报|补|录|登记|写)(?:一?[笔条下个]|上|了)*[:：,，。\\s]*");

    /** Why they do not tell it themselves. */
    private static final String BUSY =
            "(?<![,，\\s])[,，\\s]*+(?:他|她|佢)?(?:人|现在|正)?在(?:开车|路上|高铁|飞机|开会|外面|医院|休假|现场)[上里]?[^,，。\\s]{0,6}";

    private static final int SHORT = 4;

    private final Hearing lines;

    ForOthers(Hearing lines) {
        this.lines = lines;
    }

    /** Whether words say so as a button does. */
    static boolean isWhole(String words) {
        return SAID.matcher(words).matches();
    }

    /** Whom it is told for and what; empty if nobody's name stands there. */
    Optional<Understood> of(Request line, Known known) {
        var told = SAID.matcher(line.words());
        var done = DONE.matcher(line.words());
        var isTold = told.matches();
        var them = line.who().role().leads() ? ofThem(line, known) : Optional.<Understood>empty();
        if (them.isPresent()) {
            return them;
        }
        if (!isTold && !(done.matches() && line.who().role().leads() && lines.begins(done.group(2)))) {
            return Optional.empty();
        }
        var said = isTold ? told : done;
        var exactly = known.people().ever().stream()
                .filter(person -> isCalled(person, said.group(1)))
                .toList();
        var named = exactly.isEmpty() ? familiar(said.group(1), line, known) : exactly;
        return named.isEmpty() ? Optional.empty() : Optional.of(told(named, said.group(2), line, known));
    }

    private Optional<Understood> ofThem(Request line, Known known) {
        var them = THEM.matcher(line.words());
        if (!them.find()) {
            return Optional.empty();
        }
        var before = line.words().substring(0, them.start());
        var after = line.words().substring(them.end());
        var named = known.people().now().all().stream()
                .filter(person -> before.contains(person.name()) && !person.is(line.who()))
                .toList();
        var meant = named.isEmpty() && !before.isBlank() ? colleagues(before, line, known) : named;
        if (meant.size() != 1) {
            return Optional.empty();
        }
        var who = meant.getFirst();
        var called = before.contains(who.name()) ? who.name() : who.name().substring(1);
        var rest = before.replaceFirst(Pattern.quote(called) + "(?:那边?|的)?[个单家]?", "")
                .replaceAll(BUSY, "")
                .strip();
        return Optional.of(told(meant, after.length() < SHORT ? rest : after, line, known));
    }

    /** Whoever of the company is named in these words, also by the given name alone. */
    private List<Person> colleagues(String words, Request line, Known known) {
        return lines.marks(line.saying(words), known).colleagues.stream()
                .flatMap(who -> who.people().stream())
                .filter(person -> !person.is(line.who()))
                .distinct()
                .toList();
    }

    /** 晓雯: the one who alone is called so. */
    private List<Person> familiar(String name, Request line, Known known) {
        var all = lines.marks(line.saying(name), known).colleagues;
        return all.size() == 1 && all.getFirst().from() == 0 && all.getFirst().end() == name.length()
                ? all.getFirst().people()
                : List.of();
    }

    private static boolean isCalled(Person person, String name) {
        return person.name().equals(name) || (person.name() + "@" + person.id()).equals(name);
    }

    private Understood told(List<Person> named, String words, Request line, Known known) {
        var person = named.getFirst();
        var who = line.who();
        if (named.size() > 1) {
            return refused(
                    SENTENCES.say("twins", Map.of("who", person.name(), "id", person.name() + "@" + person.id())),
                    line);
        }
        if (!who.role().leads() || person.is(who) || !known.people().now().maySee(who, person.id())) {
            return refused(SENTENCES.say("notYours", Map.of("who", person.name())), line);
        }
        var theirs = line.saying(words).inNameOf(person);
        var certain = lines.certainly(theirs, known);
        var whole = certain instanceof Understood.Clear ? certain : lines.understand(theirs, known);
        return whole instanceof Understood.Clear(var clear)
                        && clear.usage().wording().deed() != null
                ? new Understood.Behalf(person, words, whole, SENTENCES.say("counts", Map.of("who", person.name())))
                : refused(
                        SENTENCES.say(
                                "unclear",
                                Map.of(
                                        "who",
                                        person.name(),
                                        "why",
                                        why(certain instanceof Understood.Unclear ? certain : whole))),
                        line);
    }

    /** What was wrong, where something was said to be. */
    private static String why(Understood whole) {
        return switch (whole) {
            case Understood.Unclear(var _, var question, var _) -> question.title();
            case Understood.Unheard(var _, var help) -> help.title();
            default -> "";
        };
    }

    /** Without a button: pressing one would record it in one's own name. */
    private static Understood refused(String sentence, Request line) {
        var card = Card.warn(sentence, new Element.Text(SENTENCES.say("example")));
        return new Understood.Unclear(line.words(), card, null);
    }
}
