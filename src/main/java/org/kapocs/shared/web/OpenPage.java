package org.kapocs.shared.web;

/** A public page without anything personal, which every cache on the way may keep for a minute. */
public interface OpenPage extends Page {
    @Override
    default String caching() {
        return "public, max-age=60, stale-while-revalidate=600";
    }
}
