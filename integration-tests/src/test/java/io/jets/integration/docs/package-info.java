/**
 * Checks the snippets and links of the project's Markdown pages.
 */
@NullMarked
package io.jets.integration.docs;

import org.jspecify.annotations.NullMarked;
