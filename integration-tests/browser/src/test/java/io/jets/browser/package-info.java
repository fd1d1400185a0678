/**
 * Tests of the console in a real browser.
 */
@NullMarked
package io.jets.browser;

import org.jspecify.annotations.NullMarked;
