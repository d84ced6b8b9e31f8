package org.kapocs.facts.directory;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the services in a record, whatever the record is; what holds none is named. */
record Records(ServicesAdvisor advisor, Shape shape) {
    private static final List<String> OF_A_SERVICE = List.of(
            "status",
            "organization",
            "organization_id",
            "service_at_locations",
            "application_process",
            "eligibility_description",
            "fees_description",
            "interpretation_services");

    void take(ObjectNode record, String place, Intake intake) {
        String name = record.path("name").asString("");
        if (record.path("type").asString("").equals("Feature")) {
            intake.service(advisor.service(record), place);
        } else if (record.path("service") instanceof ObjectNode service) {
            intake.service(atLocation(record, service), place);
        } else if (record.path("services").isArray() && record.has("name")) {
            ofOrganization(record, place, intake);
        } else if (record.path("services.csv").isArray()) {
            new Tabular(record).services().forEach(service -> {
                shape.type(service);
                intake.service(service, place + ", services.csv");
            });
        } else if (isService(record)) {
            intake.service(record, place);
        } else {
            intake.other(kind(record), name, place);
        }
    }

    private static boolean isService(JsonNode record) {
        return OF_A_SERVICE.stream().anyMatch(record::has)
                && !record.has("legal_status")
                && !record.has("location_type");
    }

    private static String kind(JsonNode record) {
        if (record.has("location_type")) {
            return "a-location";
        }
        if (record.has("taxonomy")
                || record.has("taxonomy_detail")
                || record.has("term_uri")
                || record.has("parent_id")) {
            return "a-term";
        }
        if (Stream.of("legal_status", "year_incorporated", "tax_status", "website", "organization_identifiers")
                .anyMatch(record::has)) {
            return "an-organization";
        }
        return record.has("version") && record.has("uri") ? "a-taxonomy" : "not-a-service";
    }

    /** A service at a location, turned the other way round: a service that has this location. */
    private static ObjectNode atLocation(ObjectNode record, ObjectNode service) {
        ObjectNode place = record.deepCopy();
        place.remove("service");
        ObjectNode whole = service.deepCopy();
        boolean there = Document.list(whole, "service_at_locations")
                .anyMatch(each -> each.path("id").equals(place.path("id")));
        if (!there) {
            whole.withArray("service_at_locations").add(place);
        }
        return whole;
    }

    private static void ofOrganization(ObjectNode record, String place, Intake intake) {
        ObjectNode organization = record.deepCopy();
        organization.remove("services");
        int n = 0;
        for (JsonNode each : record.path("services")) {
            String where = place + ", services[" + n++ + "]";
            if (each instanceof ObjectNode service) {
                ObjectNode whole = service.deepCopy();
                if (!whole.has("organization")) {
                    whole.set("organization", organization);
                }
                intake.service(whole, where);
            } else {
                intake.other("not-an-object", "", where);
            }
        }
    }
}
