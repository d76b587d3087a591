/** What must be right before anybody is let in: the start fails with a sentence rather than running unsafely. */
package org.confera.startup;
