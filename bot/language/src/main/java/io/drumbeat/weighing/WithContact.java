package io.drumbeat.weighing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Theirs;
import io.drumbeat.scene.Whom;
import java.util.HashMap;

/** What the rules read, with whom of theirs it was done. */
public final class WithContact {
    private static final Finder GIVEN = Finder.of("(?:交|发|送|递|寄|传|打)(?:给|到|了)?$|(?:给|俾)$");

    private WithContact() {}

    /** 潮立清洁区小姐打电话嚟: whom of theirs was dealt with, where the rules saw no name in it. */
    public static Understood.Clear of(Understood.Clear clear, Line line) {
        var said = clear.said();
        var takes = said.usage().accepts(Slot.CONTACT) && !said.has(Slot.CONTACT);
        if (!takes || !(said.get(Mention.SLOT).orElse(null) instanceof Mention.Existing known)) {
            return clear;
        }
        var contact = Theirs.contact(line, line.clauses(), new Whom(0, 0, known, true));
        if (contact == null || !known.customer().contacts().contains(contact)) {
            return clear;
        }
        var titled = Contacts.end(Text.of(contact), 0) > 0;
        if (titled && !isBehind(line, contact, said.get(Slot.NOTE).orElse("")) && !isGiven(line, contact)) {
            return clear;
        }
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.put(Slot.CONTACT, contact);
        slots.remove(Slot.NOTE, contact);
        slots.remove(Slot.NOTE, contact + "给");
        return new Understood.Clear(new Utterance(said.text(), said.usage(), slots));
    }

    /** 报价七十四万，已交何总: whether it was handed to somebody. */
    private static boolean isGiven(Line line, String contact) {
        var at = line.folded().indexOf(Text.folded(contact));
        return at > 0 && GIVEN.in(line.folded(Math.max(0, at - 3), at));
    }

    /** 金石建材刘主任打过来十万: whether somebody of theirs stands right behind their name, and is all there is to remark. */
    private static boolean isBehind(Line line, String contact, String note) {
        return (note.equals(contact) || note.equals(contact + "给"))
                && line.marks().customers.stream()
                        .anyMatch(one -> line.folded().startsWith(Text.folded(contact), one.end()));
    }
}
