package io.drumbeat.hearing;

import io.drumbeat.before.Elliptic;
import io.drumbeat.before.Paging;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Page;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Whom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 那王五呢: the question before, with what is said now in its place. */
final class AskedAgain {
    private static final Pattern ONLY = Pattern.compile("(?:那|看)?[WDPC]的?");
    private static final int SHORT = 10;

    private static final Pattern THEY =
            Pattern.compile("^(?:那)?(?:他|她|TA|ta)(?!们)|(?<=^(?:给|夸|赞|夸夸|表扬|表扬一下|夸一下|赞一下|谢谢|多谢|俾))(?:他|她|佢|TA|ta)(?!们)");

    private final Faculties with;
    private final Understanding lines;

    /** @param lines understands the question before anew */
    AskedAgain(Faculties with, Understanding lines) {
        this.with = with;
        this.lines = lines;
    }

    /** Empty where nothing was asked before, or nothing is said that could be another in it. */
    Optional<Understood> of(Request said, Known known) {
        var asked = said.asked().split(Elliptic.NEXT, -1);
        var look = look(lines.understand(said.saying(asked[0]).recalling(""), known));
        var line = with.line(said, known);
        var now = line.marks();
        var whom = called(line);
        var turns = Paging.turned(said.words(), 1).isPresent();
        if (look == null
                || (turns && !look.usage().accepts(Page.SLOT))
                || (!turns
                        && now.colleagues.isEmpty()
                        && now.periods.isEmpty()
                        && now.days.isEmpty()
                        && now.customers.isEmpty()
                        && whom.isEmpty())) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>(look.slots());
        for (var i = 1; i < asked.length; i++) {
            another(with.line(said.saying(asked[i]), known), look.usage(), slots);
        }
        another(line, look.usage(), slots);
        whom.filter(_ -> look.usage().accepts(Mention.SLOT)).ifPresent(one -> slots.put(Mention.SLOT, one));
        return Optional.of(with.lookUp().answered(said.words(), look.usage(), slots));
    }

    /** 上个月, right after a question: whether nothing is said but another time, person or customer. */
    boolean isOnlyAnother(Line line) {
        var open = line.said().draft() == null
                && !Elliptic.last(line.said().asked()).isEmpty();
        return open
                && line.text().length() <= SHORT
                && ONLY.matcher(line.masked()).matches();
    }

    /** Another page of the same, or else the first of something else. */
    private void another(Line line, Usage usage, Map<Slot<?>, Object> slots) {
        var shown = slots.get(Page.SLOT) instanceof Integer page ? page : 1;
        Paging.turned(line.said().words(), shown).ifPresentOrElse(page -> slots.put(Page.SLOT, page), () -> {
            slots.remove(Page.SLOT);
            with.lookUp().into(line, usage, slots);
        });
    }

    /** 那和顺呢: the one customer that is called so, however short. */
    private static Optional<Mention> called(Line line) {
        var whom = Elliptic.of(line.said().words()).map(line.names()::called).orElse(List.of());
        return whom.size() == 1
                ? Optional.of(new Mention.Existing(whom.getFirst()))
                : Elliptic.of(line.said().words())
                        .filter(word -> word.length() > 1)
                        .flatMap(word -> Whom.ofPart(line, word))
                        .map(Mention.Existing::new);
    }

    private static @Nullable Utterance look(Understood before) {
        var look = before instanceof Understood.Clear(var one)
                ? one
                : before instanceof Understood.Likely(var two, var _) ? two : null;
        return look != null && look.usage().is(Trait.LOOKS) ? look : null;
    }

    /** 她这个月做到多少了, after a question about a colleague. */
    static String ofWhom(Faculties with, Request request, String words, Known known) {
        var them = THEY.matcher(words);
        if (request.asked().isEmpty() || !them.find()) {
            return words;
        }
        var asked = with.line(request.saying(request.asked().replace(Elliptic.NEXT, " ")), known)
                .marks();
        var who = asked.colleagues.isEmpty() ? null : asked.colleagues.getLast();
        var line = with.line(request.saying(words), known);
        var looks = with.lookUp()
                        .isLook(with.learned().rank(line.masked()).getFirst().verb())
                || them.start() > 0;
        return who == null || !looks || !line.marks().colleagues.isEmpty()
                ? words
                : words.substring(0, them.start() > 0 ? them.start() : 0)
                        + asked.text.raw(who.from(), who.end())
                        + words.substring(them.end());
    }
}
