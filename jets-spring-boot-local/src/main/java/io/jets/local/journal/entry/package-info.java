/**
 * The values of the journal, which hold no object of the application.
 */
@NullMarked
package io.jets.local.journal.entry;

import org.jspecify.annotations.NullMarked;
