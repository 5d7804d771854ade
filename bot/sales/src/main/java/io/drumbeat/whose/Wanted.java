package io.drumbeat.whose;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants who has something to tell of a colleague's customer. */
public enum Wanted {
    /** It is the colleague's; they only tell it. */
    FOR("代记", "record-for"),
    /** They follow the customer together from now on. */
    JOIN("一起跟", "follow-together"),
    /** The customer should be theirs. */
    TRANSFER("申请转给我", "take-over");

    private final String verb;
    private final String kind;

    Wanted(String verb, String kind) {
        this.verb = verb;
        this.kind = kind;
    }

    /** How it is said. */
    public String verb() {
        return verb;
    }

    /** What its facts are kept under; never changed, since ledgers are full of it. */
    public String kind() {
        return kind;
    }

    /** What a yes would record, what is wanted first. */
    public List<Fact> asking(String customer, String asker, @Nullable String reason, List<Fact> deed) {
        var what = new ArrayList<Fact>();
        switch (this) {
            case FOR -> {}
            case JOIN -> what.add(new CustomerFact.ColleagueJoined(customer, asker));
            case TRANSFER -> what.add(new CustomerFact.OwnerNamed(customer, asker, reason));
        }
        what.addAll(deed);
        return List.copyOf(what);
    }
}
