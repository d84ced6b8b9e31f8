package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Value;

/**
 * What is closed to somebody is closed in each table that is about a client: by its own policy, or by that of the case or
 * client with which it goes. A table that lets an organization's staff in by themselves needs its own.
 */
@HouseTest
class ClosedTablesTest {
    @Value("${spring.datasource.url}")
    String url;

    @Test
    void a_table_about_a_client_that_an_organization_reads_asks_to_whom_the_client_is_closed() throws Exception {
        try (Connection administrator = TestPostgres.administrator(url)) {
            assertThat(new Catalogue(administrator).texts("""
                            select distinct c.table_schema || '.' || c.table_name
                            from information_schema.columns c
                              join pg_policies p on p.schemaname = c.table_schema and p.tablename = c.table_name
                            where c.column_name in ('client', 'case_file', 'contact', 'case_id')
                              and p.permissive = 'PERMISSIVE' and p.qual like '%organization = ( SELECT access.organization()%'
                              and not exists (select from pg_policies r
                                where r.schemaname = c.table_schema and r.tablename = c.table_name
                                  and r.permissive = 'RESTRICTIVE' and r.qual like '%veil.%')
                            order by 1"""))
                    .as("tables that need: create policy not_shut on … as restrictive (docs/decisions/0053)")
                    .isEmpty();
        }
    }

    @Test
    void who_asks_is_asked_once_for_all_rows_of_a_statement() throws Exception {
        try (Connection administrator = TestPostgres.administrator(url)) {
            assertThat(new Catalogue(administrator).texts("""
                            select schemaname || '.' || tablename || ' ' || policyname from pg_policies
                            where regexp_replace(concat(qual, with_check), 'SELECT \\(?access\\.', '', 'g') ~ 'access\\.\\w+\\(\\)'
                            order by 1"""))
                    .as("policies that access.ask_once() does not understand: write (select access.kind() = …) there")
                    .isEmpty();
        }
    }

    @Test
    void a_policy_looks_up_the_row_it_hangs_on_and_has_no_second_plan_for_all_such_rows() throws Exception {
        try (Connection administrator = TestPostgres.administrator(url)) {
            assertThat(new Catalogue(administrator).texts("""
                            select schemaname || '.' || tablename || ' ' || policyname
                            from pg_policies, regexp_count(concat(qual, with_check), 'FROM (?!veil\\.)\\w+\\.') as asked
                            where asked <> regexp_count(concat(qual, with_check), 'OFFSET 0')
                            order by 1"""))
                    .as("policies in which access.ask_once() does not understand: exists (select from … where …)")
                    .isEmpty();
        }
    }
}
