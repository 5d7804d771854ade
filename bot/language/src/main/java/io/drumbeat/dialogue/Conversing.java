package io.drumbeat.dialogue;

import io.drumbeat.amending.AmendedDraft;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a line as an answer where one is waited for. A sentence of its own is always a new line, and an answer counts
 * only if it gives what was asked; so nothing is ever guessed from a question that was forgotten.
 */
public final class Conversing implements Understanding {
    static final String DROP = "算了";
    private static final Set<String> DROPS =
            Set.of(DROP, "取消", "不用了", "不记了", "不要了", "没事了", "算啦", "cancel", "never mind", "nevermind");
    private static final Pattern DROPPED = Pattern.compile("(?:算了|取消|不用了),? ?(?:先)?(?:不记|别记|不用记|不要)(?:了|吧)?");

    private final Understanding lines;
    private final BusinessDays days;

    /** @param lines understands each line by itself */
    public Conversing(Understanding lines, BusinessDays days) {
        this.lines = lines;
        this.days = days;
    }

    @Override
    public List<String> lines(Request request, Known known) {
        return lines.lines(request, known);
    }

    @Override
    public boolean begins(String words) {
        return lines.begins(words);
    }

    @Override
    public List<String> explain(Request line, Known known) {
        return lines.explain(line, known);
    }

    @Override
    public Understood understand(Request line, Known known) {
        var draft = line.draft();
        if (draft != null && Loosely.isNotYet(draft, line.words())) {
            return waiting(draft, line);
        }
        if (drops(draft, line.words())) {
            return dropped(draft, line);
        }
        var typed = line.press() == null && line.values().isEmpty();
        if (draft == null && typed && Choosing.isPlainYes(line.words())) {
            return new Understood.Unclear(line.words(), Card.info("现在没有等你确认的事；要确认哪张卡，就按它上面的按钮"), null);
        }
        return draft == null || !typed
                ? lines.understand(line, known)
                : answer(draft, line.saying(Loosely.answer(draft, line.words())), known);
    }

    /** 等下说: what was half said goes on waiting. */
    private static Understood waiting(Draft draft, Request line) {
        var title = draft.asked().isEmpty() ? "好，“%s”等你选" : "好，“%s”等你说" + draft.wanted();
        return new Understood.Unclear(line.words(), Card.info(title.formatted(draft.shown())), draft);
    }

    /** Whether somebody no longer wants what they were asked about. */
    static boolean drops(@Nullable Draft draft, String words) {
        var said = Text.folded(words).replaceFirst("[。.!~]+$", "");
        var open = draft != null && !draft.asked().isEmpty();
        return DROPS.contains(said)
                || (draft != null && Denying.denies(draft, words))
                || DROPPED.matcher(said).matches()
                || (open && Loosely.isNoMore(words));
    }

    private static Understood dropped(@Nullable Draft draft, Request line) {
        var title = draft == null ? "好的，现在没有等你回答的问题；要撤销刚记的，说“撤销”" : "好，“%s”不记了".formatted(draft.shown());
        var done = new Understood.Unclear(line.words(), Card.info(title), null);
        return draft == null ? done : new Understood.Resumed(draft, done);
    }

    private Understood answer(Draft draft, Request line, Known known) {
        var words = Text.of(line.words()).raw();
        var same = words.equals(draft.line()) ? lines.understand(line.answering(null), known) : null;
        var picked = same == null ? picked(draft, words, line, known) : same;
        if (picked != null) {
            return picked;
        }
        if (draft.asked().size() == 1 && draft.asked().getFirst().options().contains(words)) {
            return new Understood.Resumed(draft, filled(draft, words, line, known));
        }
        if (AmendedDraft.is(draft, words)) {
            return new Understood.Resumed(draft, lines.understand(line.saying(dated(draft, words, line)), known));
        }
        var alone = lines.certainly(line.answering(null), known);
        var summed = alone instanceof Understood.Clear ? null : summed(draft, words, alone, line, known);
        var rather = summed == null && !(alone instanceof Understood.Clear) ? asked(draft, words, line, known) : summed;
        if (rather != null) {
            return rather;
        }
        if (alone instanceof Understood.Unheard) {
            var whole = whole(draft, words, alone, line, known);
            return whole instanceof Understood.Resumed ? whole : instead(whole, line, known);
        }
        if (!(alone instanceof Understood.Unheard) && !Reasons.mayBeRemark(draft, alone, words, lines.begins(words))) {
            // whatever is whole is read as if nothing had been asked
            return lines.understand(line.answering(null), known);
        }
        return whole(draft, words, alone, line, known);
    }

    /** 王五还了多少, where a reason is waited for; null where it may be one. */
    private @Nullable Understood asked(Draft draft, String words, Request line, Known known) {
        if (!Reasons.areWanted(draft)) {
            return null;
        }
        var asked = lines.understand(line.answering(null), known);
        if (Answered.listsRecords(asked)) {
            return asked;
        }
        if (!Reasons.isRatherAsked(words)) {
            return null;
        }
        if (!(asked instanceof Understood.Unheard)) {
            return asked;
        }
        return Reasons.endsAsking(words) ? Reminding.again(draft, asked, line) : null;
    }

    /** One of the choices, or the same as another kind; null if it is neither. */
    private @Nullable Understood picked(Draft draft, String words, Request line, Known known) {
        // 签单 华为 99万 is a line of its own, though 签单 stands on the choice 仍要签单
        var chosen = lines.begins(words) ? Choosing.of(draft, words) : Choosing.ofOrMore(draft, words);
        if (chosen != null && !isRatherItsOwn(draft, words, line, known)) {
            return new Understood.Resumed(draft, lines.understand(line.saying(dated(draft, chosen, line)), known));
        }
        for (var other : Arrays.asList(Choosing.instead(draft, words), Choosing.otherwise(draft, words))) {
            var whole = other == null || !lines.begins(other)
                    ? null
                    : lines.certainly(line.saying(dated(draft, other, line)), known);
            if (whole instanceof Understood.Clear(var one) && !Choosing.swallows(one)) {
                return new Understood.Resumed(draft, whole);
            }
        }
        return null;
    }

    /** 撤销 is whole by itself, though it stands in the choice 撤销签单. */
    private boolean isRatherItsOwn(Draft draft, String words, Request line, Known known) {
        return lines.begins(words)
                && !Choosing.isLabel(draft, words)
                && lines.certainly(line.answering(null), known) instanceof Understood.Clear;
    }

    /** 今天下午到的，4万5: the one sum in it, where a sum is asked for and nothing else is torn. */
    private @Nullable Understood summed(Draft draft, String words, Understood alone, Request line, Known known) {
        var sum = Loosely.sum(draft, words);
        var torn = alone instanceof Understood.Unclear(var _, var _, var next) && next != null;
        if (sum.isEmpty() || torn || Loosely.isOpen(words) || Loosely.namesAnother(draft, words, known)) {
            return null;
        }
        var whole = lines.understand(line.saying(dated(draft, Answered.said(draft.line(), words), line)), known);
        return new Understood.Resumed(
                draft, whole instanceof Understood.Clear ? whole : filled(draft, sum.get(), line, known));
    }

    /** Neither an answer nor certain: what the line says by itself, if it says something. */
    private Understood instead(Understood again, Request line, Known known) {
        var freely = lines.understand(line.answering(null), known);
        return freely instanceof Understood.Unheard
                        || (freely instanceof Understood.Unclear(var _, var _, var next) && next == null)
                ? again
                : freely;
    }

    private Understood whole(Draft draft, String words, Understood alone, Request line, Known known) {
        if (draft.asked().isEmpty()) {
            return Reminding.again(draft, alone, line);
        }
        var customer = asks(draft, Mention.SLOT);
        var free = customer || asks(draft, Slot.REST);
        var bare = free ? words.replaceFirst("(?:那家|家)?的[。.!]*$", "") : words;
        if (!bare.equals(words) && !bare.isEmpty()) {
            return whole(draft, bare, alone, line, known);
        }
        if (customer) {
            var itself = lines.understand(line.answering(null), known);
            if (Answered.isOfItsOwn(itself, words)) {
                return itself;
            }
        }
        var whole = free
                ? lines.understand(line.saying(dated(draft, Answered.said(draft.line(), words), line)), known)
                : filled(draft, words, line, known);
        if (free && Answered.listsRecords(whole)) {
            // 昨天, after 下一步: no customer, but a list, and not one of what was half said
            return lines.understand(line.answering(null), known);
        }
        return Answered.gives(draft, whole)
                ? new Understood.Resumed(draft, whole)
                : Reminding.again(draft, free ? alone : whole, line);
    }

    /** As if the form had been sent with it, one word for each input if there are several. */
    private Understood filled(Draft draft, String words, Request line, Known known) {
        var values = new LinkedHashMap<String, String>();
        var parts = words.split(" ", draft.asked().size());
        for (var i = 0; i < parts.length; i++) {
            values.put(draft.asked().get(i).slot(), parts[i]);
        }
        if (isLater(draft, line)) {
            values.put(Slot.DATE.name(), draft.day().toString());
        }
        return lines.understand(line.saying(draft.line(), values), known);
    }

    /** What was said yesterday happened yesterday, whenever its question is answered. */
    private String dated(Draft draft, String words, Request line) {
        return isLater(draft, line) ? "%s 日期:%s".formatted(words, draft.day()) : words;
    }

    private boolean isLater(Draft draft, Request line) {
        return draft.undated() && days.of(line.at(), line.who().zone()).isAfter(draft.day());
    }

    private static boolean asks(Draft draft, Slot<?> slot) {
        return draft.asked().stream().anyMatch(asked -> asked.slot().equals(slot.name()));
    }
}
