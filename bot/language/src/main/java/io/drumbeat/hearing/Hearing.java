package io.drumbeat.hearing;

import io.drumbeat.answering.PraiseAndLeave;
import io.drumbeat.answering.Explained;
import io.drumbeat.answering.LookUp;
import io.drumbeat.answering.Proposal;
import io.drumbeat.answering.Answers;
import io.drumbeat.denial.Denials;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Belief;
import io.drumbeat.weighing.Phrases;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Interpretation;
import io.drumbeat.scene.ClauseDetails;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Whom;
import io.drumbeat.scene.Scene;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.before.Before;
import io.drumbeat.before.Elliptic;
import io.drumbeat.before.Kinds;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Masked;
import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.ranking.Tone;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hears a line the way people speak, and gives the first answer that is honest: recorded where the rules read it in one
 * way and nothing speaks against it, else proposed, else asked, else not understood.
 */
public final class Hearing implements Understanding {
    /** Before a record that is only to be proposed. */
    static final String PROPOSED = "记成 ";

    private static final List<Slot<?>> WEIGHTY = List.of(Slot.AMOUNT, Slot.DATE);
    private static final Pattern OVER = Pattern.compile("(?<!约)[了完](?!成)|过(?![去来会])");
    private static final List<String> EXPLAIN = List.of("说明 ", "怎么读 ", "explain ");
    /** Before what somebody says: 等下 今天还有啥安排. */
    private static final Pattern FILLER =
            Pattern.compile("^(?:等下|等等|等一下|稍等|对了|哦对了?|哎|诶|欸|嗯+|呃|额|话说|那个)[,，。!！…\\s]+(?=\\S{4})");

    private static final Pattern THEY = Pattern.compile("^(?:那)?(?:他|她|TA|ta)(?!们)");
    private static final Pattern NO_CUSTOMER = Pattern.compile("没有客户“(.+?)”");
    /** As long as a verb and whom it was done with. */
    private static final int A_FEW = 10;

    /** What may stand where a customer does and asks something: 拜访怎么记. */
    private static final Pattern ASKING = Pattern.compile("怎么|怎样|咋|多少|什么|啥|哪|如何|要不要|能不能|可不可以|行不行|点样|点写");

    private static final String NOT_YET = "我还不会";
    /** 下一步里的…没看懂: words beside a verb that it takes nothing from. */
    private static final String NOT_READ = "没看懂";

    private static final double HARDLY = 0.1;
    private static final double LIKELY = 0.3;
    private static final double SURELY = 0.6;

    private final Grammar grammar;
    private final BusinessDays days;
    private final Before before;
    private final Learned learned;
    private final Denials denials = new Denials();
    private final Phrases phrases;
    private final Deeds deeds;
    private final LookUp lookUp;
    private final Answers answers;
    private final PraiseAndLeave colleagues;
    private final Map<String, Usage> usages = new HashMap<>();

    private Hearing(
            Grammar grammar, List<Usage> all, Stages stages, BusinessDays days, Learned learned, OwnWords words) {
        this.grammar = grammar;
        this.days = days;
        this.phrases = Phrases.shippedWith(words.byVerb());
        this.before = new Before(days, new Kinds(all, phrases::whole));
        this.learned = learned;
        all.forEach(usage -> usages.put(usage.verb(), usage));
        this.deeds = new Deeds(usages, phrases, learned, denials, stages, days.backfill());
        this.lookUp = new LookUp(usages);
        this.answers = new Answers(usages, deeds, denials, learned);
        this.colleagues = new PraiseAndLeave(usages, denials);
    }

    /** With the sentences that ship with the bot. */
    public static Hearing of(List<Usage> usages, Stages stages, BusinessDays days) {
        return of(usages, stages, days, OwnWords.NONE);
    }

    /** @param words what the company calls things beside */
    public static Hearing of(List<Usage> usages, Stages stages, BusinessDays days, OwnWords words) {
        var learned = words.byVerb().isEmpty()
                ? Learned.shipped()
                : Learned.from(Sentences.shipped().and(words.sentences()).all());
        return new Hearing(new Grammar(usages, stages, days), usages, stages, days, learned, words);
    }

    @Override
    public boolean begins(String words) {
        return grammar.begins(words);
    }

    /** The names, days and times that can be made out in a line. */
    public synchronized Landmarks marks(Request line, Known known) {
        return grammar.marks(line, known);
    }

    @Override
    public synchronized List<String> lines(Request request, Known known) {
        var lines = grammar.lines(request, known);
        if (EXPLAIN.stream().anyMatch(request.words()::startsWith)) {
            return List.of(request.words());
        }
        if (request.press() != null || !request.values().isEmpty()) {
            return lines;
        }
        var all = new ArrayList<String>();
        for (var told : lines) {
            var words = ofWhomWasAsked(request, FILLER.matcher(told).replaceFirst(""), known);
            var said = request.saying(words).answering(request.draft());
            var line = line(said, known);
            var planned = Clause.of(line).stream().anyMatch(clause -> Moments.plan(line, clause) != null);
            var whole = before.lines(said, line.marks(), line.names(), known, planned);
            for (var one : whole) {
                all.addAll(whole.size() > 1 ? List.of(one) : several(request.saying(one), known));
            }
        }
        return all;
    }

    /** 她这个月做到多少了, after a question about a colleague. */
    private String ofWhomWasAsked(Request request, String words, Known known) {
        var them = THEY.matcher(words);
        if (request.asked().isEmpty() || !them.find()) {
            return words;
        }
        var asked = line(request.saying(request.asked().replace(Elliptic.NEXT, " ")), known)
                .marks();
        var who = asked.colleagues.isEmpty() ? null : asked.colleagues.getLast();
        var line = line(request.saying(words), known);
        var looks = lookUp.isLook(learned.rank(line.masked()).getFirst().verb());
        return who == null || !looks || !line.marks().colleagues.isEmpty()
                ? words
                : asked.text.raw(who.from(), who.end()) + words.substring(them.end());
    }

    /** One line for each fact of a line that tells several. */
    private List<String> several(Request said, Known known) {
        var line = line(said, known);
        if (said.words().startsWith(PROPOSED) || (grammar.begins(said.words()) && grammar.isLabelled(said.words()))) {
            return List.of(said.words());
        }
        if (isOneBreath(line)) {
            return List.of(said.words());
        }
        var all = readings(line);
        var readings = all.stream()
                .filter(reading -> reading.denied() == null)
                .filter(reading -> !isLabelled(said, reading))
                .toList();
        if (all.size() < 2 || readings.isEmpty() || !isSeveral(readings)) {
            return List.of(said.words());
        }
        var attempt = grammar.attempt(said, known);
        var one =
                switch (attempt.understood()) {
                    case Understood.Clear(var whole) -> readings.size() < 2 || !isSeveral(line, whole, readings);
                    case Understood.Unclear _ ->
                        !attempt.torn() && (grammar.begins(said.words()) || (isOfOne(readings) && !areSums(readings)));
                    default -> false;
                };
        if (one) {
            return List.of(said.words());
        }
        return readings.stream()
                .map(reading -> (reading.certain() ? "" : PROPOSED) + Proposal.words(reading, known))
                .toList();
    }

    /** What is told of one customer in one breath, and not of what is to come, is one record at most. */
    private static boolean isOneBreath(Line line) {
        var clauses = Clause.of(line);
        return clauses.size() == 1
                && Moments.plan(line, clauses.getFirst()) == null
                && Scene.of(line, Whom.in(line)).size() == 1;
    }

    /** 下一步:12月3日上门: it goes with the record beside which it is labelled. */
    private static boolean isLabelled(Request said, Interpretation reading) {
        return reading.usage().needs().contains(Slot.NEXT)
                && (said.words().contains("下一步:") || said.words().contains("下一步："));
    }

    /** 签了50万，先到了20万: deeds with a sum each. */
    private static boolean areSums(List<Interpretation> readings) {
        return readings.stream().allMatch(reading -> reading.usage().needs().contains(Slot.AMOUNT))
                && readings.stream()
                                .map(reading -> reading.slots().get(Slot.AMOUNT))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isOfOne(List<Interpretation> readings) {
        return readings.stream()
                        .map(reading -> reading.slots().get(Mention.SLOT))
                        .distinct()
                        .count()
                < 2;
    }

    /** Whether what the rules read as one is several all the same: the others stand on their own. */
    private boolean isSeveral(Line line, Utterance one, List<Interpretation> readings) {
        var whom = one.get(Mention.SLOT).map(Mention::name).orElse("");
        return readings.stream().allMatch(Interpretation::certain)
                && readings.stream().anyMatch(reading -> reading.usage().equals(one.usage()))
                && readings.stream()
                        .filter(reading -> !reading.usage().equals(one.usage()))
                        .allMatch(other -> isApart(line, other, whom));
    }

    private boolean isApart(Line line, Interpretation other, String whom) {
        var theirs = other.slots().get(Mention.SLOT) instanceof Mention mention
                && mention.name().equals(whom);
        return !theirs
                || other.slots().containsKey(Slot.AMOUNT)
                || Clause.of(line).stream()
                        .anyMatch(clause ->
                                clause.holds(other.at()) && grammar.begins(line.raw(clause.from(), clause.to())));
    }

    private static boolean isSeveral(List<Interpretation> readings) {
        return readings.stream().allMatch(Interpretation::isWhole);
    }

    private Line line(Request said, Known known) {
        var marks = grammar.marks(said, known);
        if (marks.customers.size() > 1) {
            // 推进动力的彭工来电: a customer may be called 来电 for short, but here that is what was done.
            marks.customers.removeIf(one -> one.end() - one.from() < 3
                    && phrases.whole(marks.text.folded(one.from(), one.end())).isPresent());
        }
        var today = days.of(said.at(), said.who().zone());
        var local = said.at().atZone(said.who().zone());
        var now = local.toLocalDate().equals(today) ? local.toLocalTime() : LocalTime.MAX;
        return new Line(said, marks, grammar.names(said, known), known, today, now);
    }

    /** What a line tells, by the table of phrases. */
    private List<Interpretation> readings(Line line) {
        var readings = new ArrayList<Interpretation>();
        var scenes = Scene.of(line, Whom.in(line));
        for (var scene : scenes) {
            var told = deeds.of(line, scene);
            if (told.isEmpty() && scenes.size() > 1 && scene.whom != null) {
                deeds.like(line, scene, readings, scenes).ifPresent(readings::add);
            }
            readings.addAll(told);
        }
        return readings.stream()
                .filter(reading -> reading.usage().who().contains(line.who().role()))
                .toList();
    }

    @Override
    public synchronized List<String> explain(Request said, Known known) {
        var told = new Explained(grammar, denials, learned);
        var line = line(said, known);
        var decided = lines(said, known).stream()
                .map(one -> understand(said.saying(one), known))
                .toList();
        return told.of(line, readings(line), decided);
    }

    @Override
    public Understood certainly(Request said, Known known) {
        return grammar.understand(said, known);
    }

    @Override
    public synchronized Understood understand(Request said, Known known) {
        var proposed = said.words().startsWith(PROPOSED) && said.press() == null;
        var attempt = grammar.attempt(proposed ? said.saying(said.words().substring(3)) : said, known);
        var certain = attempt.understood();
        if (said.press() != null || !said.values().isEmpty()) {
            return certain;
        }
        if (proposed) {
            return certain instanceof Understood.Clear(var one)
                    ? Proposal.of(said, today(said), List.of(asRead(one)), known)
                    : certain;
        }
        var line = line(said, known);
        var gone = Elliptic.of(said.words()).isPresent() ? elliptic(said, known) : Optional.<Understood>empty();
        if (gone.isPresent()) {
            return gone.get();
        }
        return switch (certain) {
            case Understood.Clear clear -> held(clear, line);
            case Understood.Unclear unclear when isOfToday(unclear, line) -> freely(unclear, line);
            case Understood.Unclear unclear
            when isUnknownYet(unclear) -> likely(unclear, line, readings(line), learned.rank(line.masked()));
            case Understood.Unclear unclear
            when isQuestion(unclear) ->
                looked(line, learned.rank(line.masked())).orElseGet(() -> answers.denied(line, Denial.ASKED));
            case Understood.Unclear unclear
            when isLookWithMore(unclear, line) ->
                looked(line, learned.rank(line.masked())).orElse(unclear);
            case Understood.Unclear unclear
            when grammar.begins(said.words()) -> isOfWhom(unclear) ? orProposed(unclear, line) : doubted(unclear, line);
            case Understood.Unclear unclear
            when !attempt.torn() && isOfParts(unclear, line) -> unlessCertain(unclear, line);
            case Understood.Unclear unclear when !attempt.torn() -> doubted(unclear, line);
            default -> freely(certain, line);
        };
    }

    /** 那王五呢: the question before, with what is said now in its place. */
    private Optional<Understood> elliptic(Request said, Known known) {
        var asked = said.asked().split(Elliptic.NEXT, -1);
        var first = understand(said.saying(asked[0]).recalling(""), known);
        var look = first instanceof Understood.Clear(var one)
                ? one
                : first instanceof Understood.Likely(var two, var _) ? two : null;
        if (look == null || !look.usage().is(Trait.LOOKS)) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>(look.slots());
        var now = line(said, known).marks();
        if (now.colleagues.isEmpty() && now.periods.isEmpty() && now.days.isEmpty() && now.customers.isEmpty()) {
            return Optional.empty();
        }
        for (var i = 1; i < asked.length; i++) {
            lookUp.into(line(said.saying(asked[i]), known), look.usage(), slots);
        }
        lookUp.into(line(said, known), look.usage(), slots);
        return Optional.of(lookUp.answered(said.words(), look.usage(), slots));
    }

    private LocalDate today(Request said) {
        return days.of(said.at(), said.who().zone());
    }

    /** What the rules read in one way, unless something in it speaks against it. */
    private Understood held(Understood.Clear clear, Line line) {
        var usage = clear.said().usage();
        if (usage.is(Trait.PRAISES) && denials.says(Denial.SARCASM, line.folded())) {
            return answers.denied(line, Denial.SARCASM);
        }
        if (usage.wording().deed() == null || (grammar.begins(line.said().words()) && !beginsWithLook(line))) {
            return clear;
        }
        var readings = readings(line);
        var meant = readings.stream().filter(one -> one.usage().equals(usage)).findFirst();
        var denied = meant.isPresent()
                ? Optional.ofNullable(meant.get().denied())
                : denials.of(usage.wording().deed(), "", line.folded());
        var ahead = clear.said().has(Slot.NEXT)
                || clear.said().has(Slot.EXPECTED)
                || (clear.said().has(Slot.DATE) && !Moments.speaksOfPlans(line))
                || Moments.isBeforePlans(line, usage.verb())
                || OVER.matcher(line.folded()).find();
        var step = readings.stream()
                .filter(one -> one.slots().containsKey(Slot.NEXT))
                .findFirst();
        var over = OVER.matcher(line.folded()).find();
        var tonight = step.map(one -> one.slots().get(Slot.NEXT))
                .filter(next -> next instanceof NextStep(var date, var _) && date.equals(line.today()))
                .isPresent();
        if (tonight
                && meant.isEmpty()
                && !over
                && !clear.said().has(Slot.NEXT)
                && !clear.said().has(Slot.EXPECTED)) {
            return freely(clear, line);
        }
        if (!ahead && meant.isEmpty() && Clause.of(line).stream().allMatch(c -> Moments.isPlanned(line, c))) {
            return freely(clear, line);
        }
        if (denied.isPresent()) {
            return answers.denied(line, denied.get());
        }
        var belief = Belief.of(learned, line, usage);
        if (belief != Belief.CERTAIN || !isAgreed(line, usage)) {
            return belief == Belief.NONE
                    ? answers.denied(line, Denial.NOT_TOLD)
                    : Proposal.of(line.said(), line.today(), likeliest(meant, readings, clear.said()), line.known());
        }
        var whole = withNext(withContact(clear, line), step, line);
        return meant.filter(one -> one.isWhole() && isOtherwise(one, clear.said(), line.today()))
                .<Understood>map(one -> one.certain() && readings.size() == 1 && isMore(one, clear.said())
                        ? new Understood.Clear(one.said(line.said().words()))
                        : Proposal.of(line.said(), line.today(), List.of(one, asRead(clear.said())), line.known()))
                .orElse(whole);
    }

    /** 潮立清洁区小姐打电话嚟: whom of theirs was dealt with, where the rules saw no name in it. */
    private static Understood.Clear withContact(Understood.Clear clear, Line line) {
        var said = clear.said();
        var takes = said.usage().accepts(Slot.CONTACT) && !said.has(Slot.CONTACT);
        if (!takes || !(said.get(Mention.SLOT).orElse(null) instanceof Mention.Existing known)) {
            return clear;
        }
        var contact = ClauseDetails.contact(line, Clause.of(line), new Whom(0, 0, known, true));
        var titled = contact == null || Contacts.end(Text.of(contact), 0) > 0;
        if (titled || !known.customer().contacts().contains(contact)) {
            return clear;
        }
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.put(Slot.CONTACT, contact);
        return new Understood.Clear(new Utterance(said.text(), said.usage(), slots));
    }

    /** 刚通完话，说定了周四去: what is to be done next, where the rules saw a remark in it. */
    private static Understood withNext(Understood.Clear clear, Optional<Interpretation> step, Line line) {
        var said = clear.said();
        var next = step.map(one -> one.slots().get(Slot.NEXT)).orElse(null);
        if (!Moments.speaksOfAgreement(line)
                || next == null
                || !said.usage().accepts(Slot.NEXT)
                || said.has(Slot.NEXT)) {
            return clear;
        }
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.put(Slot.NEXT, next);
        return new Understood.Clear(new Utterance(said.text(), said.usage(), slots));
    }

    /** 今天上午我去了甲: the verb of a question where a day is meant. */
    private boolean beginsWithLook(Line line) {
        return usages.values().stream()
                .filter(LookUp::shows)
                .flatMap(usage -> usage.verbs().stream())
                .anyMatch(line.folded()::startsWith);
    }

    /** What the phrases say for certain comes before what the rules alone read: 甲的deal推进到报价阶段了. */
    private static List<Interpretation> likeliest(Optional<Interpretation> meant, List<Interpretation> readings, Utterance said) {
        var one = readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
        return meant.isEmpty() && one
                ? List.of(readings.getFirst(), asRead(said))
                : List.of(meant.filter(Interpretation::isWhole).orElse(asRead(said)));
    }

    /** Whether the sentences that are like it want the same. */
    private boolean isAgreed(Line line, Usage usage) {
        var back = line.lookingBack(0, line.text().length());
        return Math.max(learned.chance(line.masked(), usage.verb()), learned.chance(back, usage.verb())) >= LIKELY / 2;
    }

    private static Interpretation asRead(Utterance said) {
        return Interpretation.guessed(said.usage(), said.slots(), "整句的读法");
    }

    /** Whether clause by clause another sum or another day is read than in one go. */
    private static boolean isOtherwise(Interpretation reading, Utterance said, LocalDate today) {
        return (reading.usage().equals(said.usage())
                        && !today.equals(reading.slots().get(Slot.DATE)))
                && WEIGHTY.stream()
                        .anyMatch(slot -> !Objects.equals(
                                day(reading.slots().get(slot)), day(said.slots().get(slot))));
    }

    /** Whether nothing is read otherwise, only more of it. */
    private static boolean isMore(Interpretation reading, Utterance said) {
        return WEIGHTY.stream()
                .allMatch(slot -> !said.slots().containsKey(slot)
                        || Objects.equals(
                                day(reading.slots().get(slot)), day(said.slots().get(slot))));
    }

    private static @Nullable Object day(@Nullable Object value) {
        return value instanceof NextStep(var date, var _) ? date : value;
    }

    /** 今天签了30万: the day of something else, and no look at today. */
    private static boolean isOfToday(Understood.Unclear unclear, Line line) {
        return unclear.draft() == null
                && line.marks().days.stream().anyMatch(day -> day.from() == 0)
                && unclear.question()
                        .title()
                        .startsWith(
                                "“" + line.raw(0, line.marks().days.getFirst().dayEnd()) + "”里的");
    }

    /** The sum alone, where it was said but is no certain one. */
    private Optional<Understood> sumWanted(Understood.Unclear unclear, Line line, List<Interpretation> readings) {
        return unclear.draft() != null || !unclear.question().title().startsWith("金额“")
                ? Optional.empty()
                : readings.stream()
                        .filter(one -> one.denied() == null && one.missing().equals(List.of(Slot.AMOUNT)))
                        .findFirst()
                        .map(one -> grammar.understand(
                                line.said().saying(Proposal.words(one, line.known())), line.known()));
    }

    /** 提醒我下周一给华润发合同: a word that no command answers to yet, though the rest says enough. */
    private static boolean isUnknownYet(Understood.Unclear unclear) {
        return unclear.draft() == null && unclear.question().title().endsWith(NOT_YET);
    }

    /** 拜访怎么记: no customer is called so. */
    private static boolean isQuestion(Understood.Unclear unclear) {
        var asked = NO_CUSTOMER.matcher(unclear.question().title());
        return asked.lookingAt() && ASKING.matcher(asked.group(1)).find();
    }

    /** 排行榜睇下, 团队这个月怎么样: a verb that shows something, and words around it that the rules do not know. */
    private boolean isLookWithMore(Understood.Unclear unclear, Line line) {
        var first = learned.rank(line.masked()).getFirst();
        var named = unclear.draft() != null && !unclear.draft().choices().isEmpty();
        return first.chance() > (named ? SURELY : LIKELY) && lookUp.isLook(first.verb()) && beginsWithLook(line);
    }

    /** Whether only the customer is asked for, whom a contact may tell. */
    private static boolean isOfWhom(Understood.Unclear unclear) {
        var draft = unclear.draft();
        return draft != null
                && (draft.asked().stream().anyMatch(asked -> asked.slot().equals(Mention.SLOT.name()))
                        || isOfContact(unclear));
    }

    /** 没有客户“张总了”: a contact was taken for a customer. */
    private static boolean isOfContact(Understood.Unclear unclear) {
        var asked = NO_CUSTOMER.matcher(unclear.question().title());
        return asked.lookingAt() && Contacts.end(Text.of(asked.group(1)), 0) > 0;
    }

    /** Whether only a part of what was said is asked for. */
    private static boolean isOfParts(Understood.Unclear unclear, Line line) {
        var draft = unclear.draft();
        return draft != null
                && (!draft.asked().isEmpty()
                        || isOfContact(unclear)
                        || (unclear.question().title().equals("哪个是金额？")
                                && line.marks().amounts.stream()
                                                .filter(Amounts.Found::certain)
                                                .count()
                                        == 1));
    }

    /** What a contact tells of the customer is proposed where the rules ask for it. */
    private Understood orProposed(Understood.Unclear unclear, Line line) {
        var readings = readings(line);
        var whole = readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
        if (!whole) {
            return doubted(unclear, line);
        }
        return line.text().length() > A_FEW
                ? checked(readings.getFirst(), line)
                : Proposal.of(line.said(), line.today(), readings, line.known());
    }

    /** A question of the rules stands, unless what they ask about is read in another way that is certain. */
    private Understood unlessCertain(Understood.Unclear unclear, Line line) {
        var readings = readings(line);
        var whole = readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
        if (whole) {
            return checked(readings.getFirst(), line);
        }
        var asks = unclear.draft() != null && !unclear.draft().asked().isEmpty();
        var told = readings.stream().anyMatch(one -> one.denied() == null && one.isWhole());
        return asks && told && !grammar.begins(line.said().words())
                ? likely(unclear, line, readings, learned.rank(line.masked()))
                : doubted(unclear, line);
    }

    /** What is read for certain; a sum is still held against what is usual. */
    private Understood checked(Interpretation reading, Line line) {
        var plain = new Understood.Clear(reading.said(line.said().words()));
        if (!reading.slots().containsKey(Slot.AMOUNT)) {
            return plain;
        }
        var asked = grammar.understand(line.said().saying(Proposal.words(reading, line.known())), line.known());
        return asked instanceof Understood.Unclear ? asked : plain;
    }

    /** What the rules heard and doubt; what is to be done may still be noted, and a question answered. */
    private Understood doubted(Understood.Unclear unclear, Line line) {
        var readings = readings(line);
        var next = readings.size() == 1 && readings.getFirst().usage().needs().contains(Slot.NEXT);
        var asks = unclear.draft() != null && !unclear.draft().asked().isEmpty();
        var sum = sumWanted(unclear, line, readings);
        if (sum.isPresent()) {
            return sum.get();
        }
        var first = learned.rank(line.masked()).getFirst();
        var look = lookUp.isLook(first.verb());
        var surely = look && first.chance() > SURELY;
        var whole = readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
        var spoken = asks ? colleagues.isSpoken(line, first) : colleagues.speaksOf(line);
        var more = whole && unclear.question().title().endsWith(NOT_READ);
        return (spoken || (asks ? surely || whole : next || look || more))
                        && !grammar.begins(line.said().words())
                ? freely(unclear, line)
                : answers.guarded(unclear, line, grammar.begins(line.said().words()));
    }

    private Understood freely(Understood certain, Line line) {
        var masked = line.masked();
        if (!Masked.tells(masked)) {
            return certain;
        }
        var readings = readings(line);
        var guesses = learned.rank(masked);
        var first = guesses.getFirst();
        if (readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole()) {
            return checked(readings.getFirst(), line);
        }
        var shown = looked(line, guesses);
        if (shown.isPresent()) {
            return shown.get();
        }
        var among = colleagues.of(line, first);
        if (among.isPresent()) {
            return among.get();
        }
        var denied = readings.stream().filter(one -> one.denied() != null).findFirst();
        if (denied.isPresent()) {
            return answers.denied(line, Objects.requireNonNull(denied.get().denied()));
        }
        if (certain instanceof Understood.Unclear unclear
                && unclear.draft() != null
                && !unclear.draft().asked().isEmpty()) {
            return answers.guarded(unclear, line, grammar.begins(line.said().words()));
        }
        return likely(certain, line, readings, guesses);
    }

    /** 今晚给高经理打电话: whether nothing is told but what is to be done. */
    private static boolean isToCome(Line line, List<Interpretation> readings) {
        return !OVER.matcher(line.folded()).find()
                && !readings.isEmpty()
                && readings.stream().allMatch(one -> one.usage().needs().contains(Slot.NEXT));
    }

    /** What a line asks to see, if it is likely that it asks; showing it changes nothing. */
    private Optional<Understood> looked(Line line, List<Guess> guesses) {
        var asks = learned.chance(line.masked(), Tone.OTHER) > SURELY;
        return guesses.stream()
                .filter(guess -> lookUp.isLook(guess.verb()))
                .findFirst()
                .filter(guess -> guess.chance() > LIKELY || (asks && guess.chance() > HARDLY))
                .flatMap(guess -> lookUp.of(line, guess.verb()));
    }

    private Understood likely(Understood certain, Line line, List<Interpretation> readings, List<Guess> guesses) {
        var options = new ArrayList<>(readings);
        for (var guess : guesses.subList(0, 2)) {
            var told = options.stream().anyMatch(one -> one.usage().verb().equals(guess.verb()))
                    || isToCome(line, readings);
            if (!told && guess.chance() > LIKELY / 2) {
                deeds.guessed(line, guess.verb()).ifPresent(options::add);
            }
        }
        options.removeIf(one ->
                one.denied() != null || !one.usage().who().contains(line.who().role()));
        var nothing = guesses.getFirst().verb().equals(Sentences.NOTHING)
                && guesses.getFirst().chance() > SURELY;
        var whole = options.stream().filter(Interpretation::isWhole).toList();
        if (!whole.isEmpty() && !nothing) {
            return Proposal.of(line.said(), line.today(), whole.subList(0, Math.min(2, whole.size())), line.known());
        }
        if (!options.isEmpty() && !nothing && options.getFirst().missing().size() == 1) {
            return grammar.understand(
                    line.said().saying(Proposal.words(options.getFirst(), line.known())), line.known());
        }
        if (certain instanceof Understood.Unclear unclear) {
            return answers.guarded(unclear, line, grammar.begins(line.said().words()));
        }
        return answers.unheard(line, guesses, nothing);
    }
}
