/**
 * The console: pages in a browser that show the journal, and the API that they use.
 */
@NullMarked
package io.jets.local.console;

import org.jspecify.annotations.NullMarked;
