package io.drumbeat.naming;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Denials;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Reading;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where the name of a customer can end, and what right behind it is no part of it. */
final class NameBounds {
    private static final String BEHIND_NAMES = "谈聊讲说问催约签见不没很了的过来,啦咯喽呀哟嘞";

    private NameBounds() {}

    /** Where a name that begins here can end, the shortest first. */
    static NavigableSet<Integer> of(Reading reading, int from) {
        var s = reading.text.folded();
        var ends = new TreeSet<Integer>();
        var end = reading.runEnd(from);
        ends.add(end);
        for (var i = from + 2; i < end; i++) {
            var known = reading.marks.explains(i) && !inName(reading, i);
            if (known
                    || (s.charAt(i) == '的' && !negative(s, from))
                    || (Contacts.end(reading.text, i) > i && contactEnds(reading, i))
                    || lengthAt(Vocabulary.TALK, s, i) > 0
                    || lengthAt(Vocabulary.OPENERS, s, i) > 1) {
                ends.add(i);
                break;
            }
        }
        return ends;
    }

    /** 不二家, 没有的公司: a name may begin like a denial. */
    static boolean negative(String s, int from) {
        return (s.charAt(from) == '不' || s.charAt(from) == '没') && lengthAt(Denials.DENIALS, s, from) == 0;
    }

    private static boolean inName(Reading reading, int at) {
        return reading.marks.customers.stream().anyMatch(hit -> hit.from() <= at && at < hit.end());
    }

    private static boolean contactEnds(Reading reading, int at) {
        var end = Contacts.end(reading.text, at);
        return !reading.open(end) || end - at > 2 || lengthAt(Vocabulary.OPENERS, reading.text.folded(), end) > 0;
    }

    /** Whether what is written right behind a name cannot be a part of it. */
    static boolean continues(Reading reading, int at) {
        var s = reading.text.folded();
        return reading.marks.explains(at)
                || legalForm(reading, at) > 0
                || (Contacts.end(reading.text, at) > at && contactEnds(reading, at))
                || BEHIND_NAMES.indexOf(s.charAt(at)) >= 0
                || lengthAt(Vocabulary.OPENERS, s, at) > 1
                || lengthAt(Vocabulary.DEPARTMENTS, s, at) > 0
                || lengthAt(Colloquial.INSTALMENTS, s, at) > 0
                || reading.marks.onlyWords(Vocabulary.LEADS, at, reading.runEnd(at))
                || (lengthAt(Vocabulary.BEFORE_AMOUNT, s, at) > 0
                        && reading.marks.explains(at + lengthAt(Vocabulary.BEFORE_AMOUNT, s, at)))
                || (Vocabulary.lengthAt(Vocabulary.LEADS, s, at) > 0
                        && reading.marks.explains(at + lengthAt(Vocabulary.LEADS, s, at)))
                || (at <= reading.verb.from() && reading.runEnd(at) >= reading.verb.from());
    }

    /** 北辰物流有限公司 is 北辰物流, if that is in the book: the rest says only what kind of company it is. */
    static int legalForm(Reading reading, int at) {
        var form = lengthAt(Vocabulary.LEGAL_FORMS, reading.text.folded(), at);
        var end = at + (form > 0 && (reading.endsAt(at + form) || continues(reading, at + form)) ? form : 0);
        return end - at + lengthAt(Vocabulary.THERE, reading.text.folded(), end);
    }

    /** 安泰集团 need not be 安泰消防, though 安泰 is, nor 安泰 itself. */
    static boolean anotherCompany(Reading reading, int to) {
        return reading.text.startsWith("集团", to);
    }
}
