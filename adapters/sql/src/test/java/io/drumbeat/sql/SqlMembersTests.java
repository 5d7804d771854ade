package io.drumbeat.sql;

import io.drumbeat.roster.Members;
import io.drumbeat.roster.MembersContract;
import io.drumbeat.sql.kept.SqlMembers;
import org.junit.jupiter.api.AfterEach;

class SqlMembersTests extends MembersContract {
    private final TestDatabase database = TestDatabase.fresh();

    @Override
    protected Members members() {
        return new SqlMembers(database.template, TestDatabase.JSON);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
