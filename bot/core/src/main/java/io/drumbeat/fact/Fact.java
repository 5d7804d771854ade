package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told by a person. A fact is never changed; a mistake is taken back by {@link ChangeFact.Voided} or put
 * right by {@link ChangeFact.Corrected}. Customers and deals appear by id, with their names as they were when it was told.
 */
public sealed interface Fact
        permits ActivityFact,
                CustomerFact,
                DealFact,
                QuoteFact,
                CashFact,
                StaffFact,
                AgreementFact,
                FileFact,
                ChangeFact {
    /** The customer's id, or null for facts that are about nobody outside. */
    default @Nullable String customer() {
        return null;
    }

    /** What was remarked beside it, in the words of whoever told it; null if nothing was or a fact of its kind has none. */
    default @Nullable String note() {
        return null;
    }

    /** Who of the customer's people they had to do with, as they were called; null if nobody was named. */
    default @Nullable String contact() {
        return null;
    }

    /** What was agreed to happen next with the customer; null if nothing was or a fact of its kind has none. */
    default @Nullable NextStep next() {
        return null;
    }

    /** The deal's id, or null for facts that are about none. */
    default @Nullable String deal() {
        return null;
    }

    /** The name of a customer who comes into the book with it; null if none does. */
    default @Nullable String introduces() {
        return null;
    }

    /** The name of a colleague it tells about; null if it tells about customers. */
    default @Nullable String colleague() {
        return null;
    }

    /** Whether money, a deal's stage or whose something is moves with it: on what is a colleague's, it is asked about first. */
    default boolean moves() {
        return false;
    }

    /** Whether it tells of work with customers; what is set, asked for or taken back is none. */
    default boolean tellsOfSales() {
        return switch (this) {
            case ActivityFact _, CustomerFact _, DealFact _, QuoteFact _, CashFact _ -> true;
            case StaffFact _, AgreementFact _, FileFact _, ChangeFact _ -> false;
        };
    }

    /** Which of a customer's deals it is about when a line names none. */
    default Meant meant() {
        return Meant.OPEN;
    }

    /** The ids of the people it names, whoever told it: who gives, gets, is asked or praised. */
    default Set<String> names() {
        return Set.of();
    }

    /** The receipts about which nothing is left to say or do with it: what was promised, asked for or reported there. */
    default Set<Long> settles() {
        return Set.of();
    }

    /** What it says of somebody's yes that is needed; null if it says nothing of one. */
    default @Nullable AgreementFact agreement() {
        return null;
    }

    /** The bounded subjects that it is about: whatever is derived from one of them follows from this too. */
    default List<Subject> subjects() {
        var subjects = new ArrayList<Subject>(4);
        var customer = customer();
        var deal = deal();
        if (customer != null) {
            subjects.add(new Subject.Customer(customer));
        }
        if (deal != null) {
            subjects.add(new Subject.Deal(deal));
        }
        return subjects;
    }

    /** What people call it, in Chinese unless they speak English. */
    default String label(Locale language) {
        var named = getClass().getAnnotation(Named.class);
        return language.getLanguage().equals("en") ? named.en() : named.zh();
    }

    default String label() {
        return label(Locale.CHINESE);
    }

    /** What a kind of fact is called. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Named {
        /** In storage; never changed nor used again, since ledgers are full of it. */
        String stored();

        /** By people who speak Chinese. */
        String zh();

        /** By people who speak English. */
        String en();

        /** Whether it is a record of its own, and not told only beside others or about many. */
        boolean alone() default true;
    }

    /** What may be put right later. The day may be too, wherever the customer may. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Mendable {
        /** The slot that takes the new value, where it is called otherwise than here. */
        String value() default "";
    }

    /** How a deal is found that a line does not name. */
    enum Meant {
        /** The one that begins with it. */
        NEW,
        /** One that is open. */
        OPEN,
        /** One that is open; if there is none, one is opened. */
        OPEN_OR_NEW,
        /** One that is won, or none at all. */
        WON
    }

    /** What is to happen next with a customer, and on which day. */
    record NextStep(LocalDate date, String what) {}
}
